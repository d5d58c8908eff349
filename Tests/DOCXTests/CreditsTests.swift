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

  @Test func theAuthorOfTheMetadataComesFirst() throws {
    var document = Samples.chinese()
    document.metadata.fields = [.init(name: "Author", value: "Chen Li")]
    let core = try #require(try package(document).parts["docProps/core.xml"])
    #expect(core.first("creator")?.text == "Chen Li")
  }
}
