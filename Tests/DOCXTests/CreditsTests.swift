import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@testable import DOCXPlugin

/// Authors and keywords of the properties come from what the articles say.
@Suite struct CreditsTests {
  @Test func thePropertiesNameAuthorsAndKeywords() throws {
    let core = try #require(try package(Samples.chinese()).parts["docProps/core.xml"])
    #expect(core.first("creator")?.text == "陈立; 王小梅")
    #expect(core.first("keywords")?.text == "桥梁; 交通; 江城")
  }

  @Test(arguments: [
    ("□ 石桥小学 陈 默", "陈默"), ("By A. Lee", "A. Lee"), ("作者：李四", "李四"),
    ("□ 本报记者 林知远 周小满", "林知远; 周小满"), ("By Ann Lee and Tom Fox", "Ann Lee; Tom Fox"),
  ]) func bylines(byline: String, authors: String) {
    var builder = DocumentBuilder()
    builder.article([.byline(byline)])
    #expect(Credits(builder.document).authors == authors)
  }

  @Test func marksOfNotesAreNoPartOfThem() throws {
    var builder = DocumentBuilder()
    func mark(_ number: Int) -> Inline {
      .citation(
        Citation(
          targets: [Anchor(kind: .note, number: 1)],
          anchor: Anchor(kind: .citation, number: number), content: builder.inlines("[1]")))
    }
    builder.article([
      .heading(
        Heading(level: 1, role: .title, inlines: builder.inlines("The Flood ") + [mark(1)])),
      .paragraph(Paragraph(role: .byline, inlines: builder.inlines("By Ada Lee ") + [mark(2)])),
      .paragraph(
        Paragraph(role: .keywords, inlines: builder.inlines("Keywords: water, flood") + [mark(3)])),
      .heading(Heading(level: 2, role: .section, inlines: builder.inlines("Water") + [mark(4)])),
    ])
    let package = try package(builder.document)
    let core = try #require(package.parts["docProps/core.xml"])
    #expect(core.first("title")?.text == "The Flood")
    #expect(core.first("creator")?.text == "Ada Lee")
    #expect(core.first("keywords")?.text == "water; flood")
    let contents = try #require(package.document.first("body")?.first("sdt"))
    #expect(!contents.text.contains("[1]"))
  }

  @Test func noncharactersAreLeftOut() throws {
    var document = Samples.english()
    let scalars = [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF].compactMap { Unicode.Scalar(UInt32($0)) }
    let nothing = String(String.UnicodeScalarView(scalars))
    document.metadata.title = "The\(nothing) Ferry"
    document.metadata.publication = "The \(nothing)Harbour Gazette\u{FFFD}\u{FDCF}\u{FDF0}\u{1FFFD}"
    document.metadata.fields = [.init(name: "Edi\(nothing)tion", value: "La\(nothing)te")]
    let package = try package(document)
    for name in package.names where package.parts[name] != nil {
      let text = package.parts[name].map(Self.everything) ?? ""
      #expect(!text.unicodeScalars.contains { nothing.unicodeScalars.contains($0) }, "\(name)")
    }
    let header = try #require(package.parts["word/header1.xml"])
    #expect(header.text.contains("The Harbour Gazette\u{FFFD}\u{FDCF}\u{FDF0}\u{1FFFD}"))
  }

  /// All text and all values of attributes.
  private static func everything(_ element: XMLElement) -> String {
    element.attributes.map(\.value).joined() + element.text
      + element.elements.map(everything).joined()
  }

  @Test func theAuthorOfTheMetadataComesFirst() throws {
    var document = Samples.chinese()
    document.metadata.fields = [.init(name: "Author", value: "Chen Li")]
    let core = try #require(try package(document).parts["docProps/core.xml"])
    #expect(core.first("creator")?.text == "Chen Li")
  }
}
