import Galley
import GalleyCore
import Testing

/// What must not depend on how a text was printed: its blocks are the same at another measure, with and without blank
/// lines where the indent tells, in one file with another text, and when the output is read again.
@Suite struct MetamorphicTests {
  /// The blocks of a text: role and level in words, and what it says.
  private func blocks(_ text: String) throws -> [String] {
    try blocks(of: read(text))
  }

  private func blocks(of document: Document) -> [String] {
    document.articles.flatMap(\.blocks).map { block in
      let words = document.string(of: block.inlines ?? [])
      return switch block {
      case .heading(let heading): "\(heading.role.word) \(heading.level) \(words)"
      case .paragraph(let paragraph): "\(paragraph.role.word) \(words)"
      default: "other \(words)"
      }
    }
  }

  private func read(_ text: String) throws -> Document {
    let chain = try Preset.newspaper.specification().prepared(from: .builtIn)
    return try Converter(chain).read(Input(name: "page.txt", bytes: Array(text.utf8))).document
  }

  /// The document as plain text, wrapped at `measure` cells.
  private func written(_ document: Document, measure: Int, indent: Bool = false) throws -> String {
    let writer = try Catalogue.builtIn.writer("text")
    let options = try Options(
      for: writer.manifest,
      written: [
        "measure": "\(measure)", "indent": indent ? "space" : "none", "set-aside": "omit",
      ])
    var diagnostics = Diagnostics()
    let bytes = try writer.init(options: options).write(document, &diagnostics)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A sample as print wraps it: a heading over paragraphs, a blank line between blocks.
  private func page(_ sample: MetamorphicSample) throws -> String {
    try written(read(sample.text), measure: sample.measure)
  }

  @Test(arguments: MetamorphicSample.all)
  func cleanTextIsReadAsItStands(sample: MetamorphicSample) throws {
    let said = try read(sample.text).articles.flatMap(\.blocks).map(\.inlines)
    #expect(said.count == sample.text.split(separator: "\n").count)
    #expect(try blocks(sample.text).count { $0.hasPrefix("body") } >= 8)
  }

  @Test(arguments: MetamorphicSample.all)
  func anotherMeasureIsNoOtherText(sample: MetamorphicSample) throws {
    let document = try read(sample.text)
    let expected = blocks(of: document)
    for measure in [sample.measure, sample.measure + 11, sample.measure * 3 / 2] {
      #expect(try blocks(written(document, measure: measure)) == expected)
      #expect(try blocks(written(document, measure: measure, indent: true)) == expected)
    }
  }

  @Test(arguments: MetamorphicSample.all)
  func twiceIsOnce(sample: MetamorphicSample) throws {
    for text in [sample.text, try page(sample)] {
      let once = try written(read(text), measure: 0)
      #expect(try written(read(once), measure: 0) == once)
    }
  }

  @Test(arguments: MetamorphicSample.all)
  func doubledBlankLinesSayNoMore(sample: MetamorphicSample) throws {
    let page = try page(sample)
    let doubled = page.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : String($0) }.joined(separator: "\n")
    #expect(doubled != page)
    #expect(try blocks(doubled) == blocks(page))
  }

  /// Where paragraphs are indented, the blank lines can go.
  @Test(arguments: MetamorphicSample.all)
  func blankLinesOfAnIndentedPageSayNothing(sample: MetamorphicSample) throws {
    let body = sample.text.split(separator: "\n").dropFirst().joined(separator: "\n\n")
    let page = try written(read(body), measure: sample.measure, indent: true)
    let bare = page.split(separator: "\n").joined(separator: "\n")
    #expect(try blocks(bare) == blocks(page))
  }

  @Test(arguments: MetamorphicSample.all)
  func twoFilesJoinedAreBoth(sample: MetamorphicSample) throws {
    let page = try page(sample)
    for other in MetamorphicSample.all where other.name != sample.name {
      let second = try self.page(other)
      #expect(try blocks(page + "\n\n" + second) == blocks(page) + blocks(second), "\(other.name)")
    }
  }
}
