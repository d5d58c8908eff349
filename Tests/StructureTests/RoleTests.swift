import Galley
import GalleyCore
import RolesPlugin
import Testing

@Suite struct RoleTests {
  private func roles(_ texts: [String]) throws -> [String] {
    try outline(Roles(), texts).split(separator: "\n").map {
      String($0.prefix { $0 != "“" }).trimming()
    }
  }

  @Test func wordsNameRoles() throws {
    #expect(
      try roles([
        "摘要：渡船", "关键词：渡船", "DOI：10.5555/ferry.1", "（作者单位：青浦渡口）", "作者：林小满", "来源：渡口晚报",
        "□ 青浦轮渡公司 林小满", "图1 渡口的清晨", "渡船开了。",
      ]) == [
        "article", "paragraph abstract", "paragraph keywords", "paragraph doi",
        "paragraph affiliation", "paragraph byline", "paragraph source", "paragraph byline",
        "paragraph caption", "paragraph body",
      ])
  }

  @Test(arguments: [
    "渡船开了，来源：渡口晚报。", "Date palms grow here.", "林小满 周一帆", "安全第一 预防为主", "图书馆今天开门", "[1] 渡船开了。",
    "□ 渡船开了，林小满说。",
  ])
  func bodyStaysBody(text: String) throws {
    #expect(try roles(["渡船开了。", text]) == ["article", "paragraph body", "paragraph body"])
  }

  @Test func bylinesInCapitals() throws {
    #expect(
      try roles(["THE LOCK", "BY ADA QUILL.", "BY TOM BARGE, Author of “The Weir.”"]) == [
        "article", "paragraph body", "paragraph byline", "paragraph byline",
      ])
  }

  /// The notice of a library of plain texts; the text itself may speak of it.
  @Test func theDistributorsNoticeIsSetAside() throws {
    let texts = [
      "This file is for the use of anyone anywhere.",
      "*** START OF THE PROJECT GUTENBERG EBOOK THE LOCK ***", "Produced by Ada Quill", "The Lock",
      "The keeper had never heard of Project Gutenberg.", "End of Project Gutenberg's The Lock, by",
      "Ada Quill", "*** END OF THE PROJECT GUTENBERG EBOOK THE LOCK ***",
      "Updated editions will follow.",
    ]
    #expect(
      try outline(Roles(), texts) == """
        article
          paragraph body “The Lock”
          paragraph body “The keeper had never heard of Project Gutenberg.”
        set-aside

        """
        + (texts[..<3] + texts[5...]).map { "  paragraph boilerplate “\($0)”\n" }.joined())
    let text = Array(texts[3..<5]) + ["*** END OF THE PROJECT GUTENBERG EBOOK THE LOCK ***"]
    #expect(try !outline(Roles(), text).contains("set-aside"))
  }

  @Test func furnitureIsSetAside() throws {
    #expect(
      try outline(Roles(), ["渡船开了。", "责任编辑：林小满", "京ICP备00000001号-1"]) == """
        article
          paragraph body “渡船开了。”
        set-aside
          paragraph boilerplate “责任编辑：林小满”
          paragraph boilerplate “京ICP备00000001号-1”

        """)
  }

  @Test func gluedWebLinesArePartedAndTheirDateIsKept() throws {
    #expect(
      try outline(Roles(), ["www.example.org2031-05-06 09:30来源：渡口晚报"]) == """
        article
          paragraph date “2031-05-06 09:30”
          paragraph source “来源：渡口晚报”
        set-aside
          paragraph boilerplate “www.example.org”

        """)
  }

  /// A list begins with its heading or with an entry that has a year, and ends with the first block that is no entry.
  @Test func referencesAreAList() throws {
    #expect(
      try roles([
        "渡船开了。", "References", "1. Quill A. Ferries.", "2. Barge T. Tides.", "The end of the page.",
        "3. Not an entry.",
      ]) == [
        "article", "paragraph body", "paragraph body", "paragraph ref #ref-1",
        "paragraph ref #ref-2", "paragraph body", "paragraph body",
      ])
    #expect(
      try roles(["渡船开了。", "[1] 林小满. 渡船, 2019.", "[2] 周一帆. 码头."]) == [
        "article", "paragraph body", "paragraph ref #ref-1", "paragraph ref #ref-2",
      ])
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
