import GalleyLexicon
import Testing

@Suite struct CountedHeadingsTests {
  private static let text = String(repeating: "The ferry runs as usual today. ", count: 3)

  /// The values found, by place; `T` is a text, `t` one whose sentence runs on.
  private func values(_ blocks: [String]) -> [Int: Int] {
    let profiles = blocks.map { block in
      switch block {
      case "T": BlockProfile(bytes(Self.text))
      case "t": BlockProfile(bytes(Self.text + "and the"))
      default: BlockProfile(bytes(block))
      }
    }
    return CountedHeadings(profiles).labels.mapValues(\.value)
  }

  @Test(arguments: [
    ["1", "2", "3"], ["1.", "2.", "3."], ["One", "Two", "Three"], ["EINS", "ZWEI", "DREI"],
    ["一", "二", "三"], ["壹", "贰", "叁"], ["（一）", "（二）", "（三）"], ["(1)", "(2)", "(3)"],
    ["1 Ferries", "2 Piers", "3 Tides"], ["1 渡口", "2 码头", "3 河道"], ["١", "٢", "٣"],
  ])
  func numbersAloneAreASequence(numbers: [String]) {
    #expect(
      values(numbers.flatMap { [$0, "T", "T"] }) == [0: 1, 3: 2, 6: 3])
  }

  /// The numbers of pages stand inside sentences, those of a list over each other; two may be chance.
  @Test(arguments: [
    ["1", "t", "2", "t", "3", "T"], ["1", "2", "3", "T"], ["2", "T", "3", "T", "4", "T"],
    ["1", "T", "3", "T", "5", "T"], ["1", "T", "2", "T"], ["T", "1", "T", "2", "T", "3"],
    ["1 pound", "T", "2 pounds", "T", "3 pounds", "T"],
    ["1 January", "2 February", "3 March", "T"],
  ])
  func otherNumbersAreNone(blocks: [String]) {
    #expect(values(blocks) == [:])
  }

  @Test func eachPartCountsFromOne() {
    #expect(
      values(["1", "T", "2", "T", "3", "T", "1", "T", "2", "T", "3", "T"]) == [
        0: 1, 2: 2, 4: 3, 6: 1, 8: 2, 10: 3,
      ])
  }
}

@Suite struct BlockProfileEdgeTests {
  private func profile(_ text: String) -> BlockProfile { BlockProfile(bytes(text)) }

  /// A sentence of one word has a capital too.
  @Test func titleCaseNeedsACapitalBehindTheFirstWord() {
    for sentence in ["Silence.", "Nothing.", "Really?"] { #expect(!profile(sentence).isTitleCase) }
    for title in ["The Ferry", "A Night on the River."] { #expect(profile(title).isTitleCase) }
  }

  @Test func rowsOfContentsEndWithAPage() {
    for row in [
      "Chapter II. A stranger ........ 17", "Preface . . . . . v", "The ferry        9",
      "The ferry……29", "The ferry\t9",
    ] {
      #expect(profile(row).isContentsRow)
    }
    for text in ["The ferry 9", "He waited... 9", "........ 9", "9", "The ferry.", "In 1911  17"] {
      #expect(!profile(text).isContentsRow)
    }
  }

  @Test func ranksEndNoSentence() {
    for name in ["REV. THOMAS COLE", "Capt. Reed of the Hopeful", "MRS. REED"] {
      #expect(!profile(name).holdsSentenceEnd)
    }
    #expect(profile("The boat left. Nobody came").holdsSentenceEnd)
  }

  @Test func aGreekQuestionEndsASentence() {
    #expect(profile("Ποιος θα πληρώσει;").endsSentence)
    #expect(!profile("Ποιος θα πληρώσει;").endsPause)
    #expect(profile("The ferry;").endsPause)
  }

  @Test func aSmallBylineNeedsNames() {
    for byline in ["by Helen Marsh", "von Anna Reed", "par Jean de Lys"] {
      #expect(profile(byline).byline == .worded)
    }
    for text in ["by the river", "by London", "by Captain Reed of the", "by Helen Marsh, who"] {
      #expect(profile(text).byline == nil)
    }
  }

  @Test func aMarkMakesACaptionOfASentence() {
    #expect(parse("Fig. 1. The bridge, before the flood.", Caption.isMarkedOff))
    #expect(parse("图1：渡口的清晨。", Caption.isMarkedOff))
    #expect(!parse("Figure 1 shows the bridge.", Caption.isMarkedOff))
    #expect(!parse("Table 1.2 shows the tides.", Caption.isMarkedOff))
  }

  @Test func notesAreTheNameOfASection() {
    for name in ["NOTES", "Примечания", "注释", "Anmerkungen:"] {
      #expect(profile(name).sectionName == .notes)
    }
  }
}
