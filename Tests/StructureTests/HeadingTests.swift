import Galley
import GalleyCore
import HeadingsPlugin
import Testing

@Suite struct HeadingTests {
  private let text = String(repeating: "渡船今天照常开行，夜航增加一班，请旅客提前到码头候船。", count: 3)

  /// The headings found, as `level text`.
  private func headings(_ texts: [String]) throws -> [String] {
    try outline(Headings(), texts).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  heading "), let start = line.firstIndex(of: "“") else { return nil }
      let level = line.dropFirst(10).prefix(1)
      return "\(level) \(line[line.index(after: start)...].dropLast())"
    }
  }

  @Test func levelsFollowTheOrderOfFamilies() throws {
    #expect(
      try headings([
        "第一章 渡口", text, "一、船", text, "（一）木船", text, "1. 尺寸", text, "2. 重量", text, "（二）铁船", text,
        "二、人", text,
        "第二章 码头", text,
      ]) == [
        "2 第一章 渡口", "3 一、船", "4 （一）木船", "5 1. 尺寸", "5 2. 重量", "4 （二）铁船", "3 二、人", "2 第二章 码头",
      ])
  }

  /// An article that nests the other way, twice, is believed.
  @Test func anArticleMayNestItsOwnWay() throws {
    #expect(
      try headings([
        "1. 渡口", text, "一、船", text, "二、人", text, "2. 码头", text, "一、灯", text, "二、缆", text, "3. 河道",
        text, "一、深",
        text, "二、浅", text,
      ]) == [
        "2 1. 渡口", "3 一、船", "3 二、人", "2 2. 码头", "3 一、灯", "3 二、缆", "2 3. 河道", "3 一、深", "3 二、浅",
      ])
  }

  @Test func markedLevelsGiveWayToNumbers() throws {
    #expect(
      try headings(["## 一、船", text, "# 二、人", text, "## （一）船长", text, "# （二）船员", text]) == [
        "2 一、船", "2 二、人", "3 （一）船长", "3 （二）船员",
      ])
  }

  @Test(arguments: ["2031年，渡船", "1.5万人，渡船", "3. 渡口，", "第一名，渡船", "一，渡船"])
  func numbersThatAreNoHeadings(text number: String) throws {
    #expect(try headings([text, number + text, text]) == [])
  }

  /// A stroke at the edge of a page reads as the number one.
  @Test func aLoneStrokeIsNoNumber() throws {
    #expect(
      try headings(["潮汐表", text, "I", text, "渡船时刻", text, "I", text]) == ["2 潮汐表", "2 渡船时刻"])
  }

  /// The parts of a serial stand under its title, the words of a part under its number.
  @Test func numbersUnderUnnumberedHeadingsNestInThem() throws {
    let prose =
      "The lamp was lit at six, as it had been every evening since the keeper's father came to the point."
    #expect(
      try headings([
        "THE LAMP AT THE POINT", "CHAPTER I.", "THE KEEPER COMES HOME", prose, prose,
        "THE TIDE TABLE", prose, prose, "THE LONG CAUSEWAY", "CHAPTER I.", prose, prose,
        "ANSWERS TO READERS",
        prose, prose,
      ]) == [
        "2 THE LAMP AT THE POINT", "3 CHAPTER I.", "4 THE KEEPER COMES HOME", "2 THE TIDE TABLE",
        "2 THE LONG CAUSEWAY", "3 CHAPTER I.", "2 ANSWERS TO READERS",
      ])
  }

  @Test func itemsRightAfterEachOtherAreNoHeadings() throws {
    #expect(try headings([text, "1. 帽子", "2. 水", "3. 零钱", text]) == [])
  }

  @Test func aLastBlockIsNoHeading() throws {
    #expect(try headings([text, "一、船"]) == [])
  }

  @Test func namesOfSectionsAreHeadings() throws {
    #expect(try headings(["引言", text, "结束语", text]) == ["2 引言", "2 结束语"])
  }

  @Test func leadSentencesAreMarkedInTheirParagraphs() throws {
    let tree = try outline(Headings(), ["一、抓住源头。" + text, "二、守住底线。" + text])
    #expect(tree.contains("“⟨run-in 一、抓住源头。⟩渡船"))
    #expect(tree.contains("“⟨run-in 二、守住底线。⟩渡船"))
    #expect(!tree.contains("heading"))
  }

  @Test func oneLeadSentenceIsNoHabit() throws {
    #expect(try !outline(Headings(), ["一、抓住源头。" + text, text]).contains("run-in"))
  }

  @Test func headingsRunIntoTheirTextAreParted() throws {
    let glued = [
      "一、白天练兵，夜里行船", text, "二、老手带队，新手掌舵为了让新手早日独立，" + text, "三、点滴记录，细处着手在夜航之前，" + text,
    ]
    #expect(
      try headings(glued) == ["2 一、白天练兵，夜里行船", "2 二、老手带队，新手掌舵", "2 三、点滴记录，细处着手"])
    let kept = Headings(
      options: try Options(for: Headings.manifest, written: ["glued": "false"]))
    #expect(try !outline(kept, glued).contains("heading 2 section “二、老手带队，新手掌舵”"))
  }

  // MARK: - Lists of contents

  private static let english =
    "The boat left at ten with four people and came back with none of them, which the harbour office wrote down."

  /// Nothing but the list tells these from short paragraphs; what it does not name is one.
  @Test func whatTheListOfContentsNamesIsAHeading() throws {
    let page = [
      "Our aim.--The night boat, a tale.--Willows of the bank.--The price of rope.--Tides.",
      Self.english, "The night boat.", "It rained.", Self.english, "Willows of the bank.",
      "Nobody came.", Self.english, "The Price of Rope.", "It rained again.", Self.english,
    ]
    #expect(
      try headings(page) == [
        "2 The night boat.", "2 Willows of the bank.", "2 The Price of Rope.",
      ])
  }

  @Test func aListMayHaveALineAnEntry() throws {
    let page = [
      "Our aim", "The night boat     3", "Willows of the bank     5", "The price of rope     9",
      Self.english, "The night boat.", "It rained.", Self.english, "Willows of the bank.",
      "Nobody came.", Self.english, "The price of rope.", "It rained again.", Self.english,
    ]
    #expect(
      try headings(page) == [
        "2 The night boat.", "2 Willows of the bank.", "2 The price of rope.",
      ])
  }

  /// Names at the front of a play stand over every speech; entries that come in another order name something else.
  @Test(arguments: [
    ["The keeper.", "The clerk.", "The miller.", "The keeper.", "The clerk.", "The miller."],
    ["The miller.", "The clerk.", "The keeper."],
  ]) func namesThatRecurAreNoContents(later: [String]) throws {
    let page =
      ["The keeper.--The clerk.--The miller.", Self.english]
      + later.flatMap { [$0, "It rained.", Self.english] }
    #expect(try headings(page) == [])
  }

  // MARK: - Lines in capitals

  @Test func aSignatureOverAHeadlineIsNone() throws {
    #expect(
      try headings([Self.english, "A. MARLOW.", "THE NIGHT BOAT", Self.english, Self.english]) == [
        "2 THE NIGHT BOAT"
      ])
    #expect(
      try headings([Self.english, "OUR RIVER.", "THE NIGHT BOAT.", Self.english, Self.english])
        == ["2 OUR RIVER.", "2 THE NIGHT BOAT."])
  }

  @Test func smallWordsMayBeSmallInAHeadline() throws {
    #expect(
      try headings([Self.english, "NOTES and QUERIES", "THE NIGHT BOAT.", Self.english]) == [
        "2 NOTES and QUERIES", "2 THE NIGHT BOAT.",
      ])
  }
}
