import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

@testable import DOCXPlugin

/// Authors and keywords of the properties come from what the articles say.
@Suite struct CreditsTests {
  @Test func thePropertiesNameAuthorsAndKeywords() throws {
    let core = try #require(try package(Samples.chinese()).parts["docProps/core.xml"])
    #expect(core.first("creator")?.text == "本报记者 陈立 王小梅")
    #expect(core.first("keywords")?.text == "桥梁; 交通; 江城")
  }

  @Test(arguments: [
    ("□ 石桥小学 陈 默", "石桥小学 陈 默"), ("By A. Lee", "A. Lee"), ("作者：李四", "李四"),
    ("本报记者 张三", "本报记者 张三"), ("□", ""), ("By", "By"),
  ]) func bylines(byline: String, author: String) {
    #expect(Credits.author(in: byline) == author)
  }

  @Test(arguments: [
    ("关键词：桥；船", ["桥", "船"]), ("Keywords: bridges, ships", ["bridges", "ships"]),
    ("【关键词】桥 船；河", ["桥 船", "河"]), ("桥", ["桥"]),
  ]) func keywords(list: String, keywords: [String]) {
    #expect(Credits.keywords(in: list) == keywords)
  }

  @Test func theAuthorOfTheMetadataComesFirst() throws {
    var document = Samples.chinese()
    document.metadata.fields = [.init(name: "Author", value: "Chen Li")]
    let core = try #require(try package(document).parts["docProps/core.xml"])
    #expect(core.first("creator")?.text == "Chen Li")
  }
}
