import GalleyUnicode
import Testing

@testable import NormalisationPlugin

@Suite struct CommonCharactersTests {
  private func isCommon(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return CommonCharacters.make(up: bytes.span)
  }

  /// What is passed over as common no rule may look at, alone or between letters; asked of all of Unicode.
  @Test func noRuleLooksAtACommonCharacter() {
    var common = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard isCommon(String(scalar)) else { continue }
      common += 1
      let text = Array("a\(scalar)e 中\(scalar)가\(scalar)".utf8)
      if InvisibleScan.mayConcern(text.span)
        || !Normalizer.compatibilitySubset.changes(in: text).isEmpty
        || !Normalizer.canonical.changes(in: text).isEmpty
      {
        Issue.record("U+\(String(value, radix: 16)) is not as common as that")
      }
    }
    // Ideographs and syllables by themselves are 40,000.
    #expect(common > 40_000)
  }

  @Test func commonTextIsTold() {
    let texts = [
      "The ferry left at ten — “late”, as ever…", "渡船开了，（今天）没有回来。《报》",
      "かな カナ 한국 Привет é ß €10 → ① Ⅳ ■",
      String(repeating: "a line of print\n", count: 30),
    ]
    for text in texts { #expect(isCommon(text)) }
  }

  /// Text of ASCII is looked at in blocks: what is rare is seen wherever it stands in its block.
  @Test(arguments: ["\u{1}", "\u{7F}", "\u{AD}\u{200B}", "ﬁ", "Ａ", "e\u{301}"])
  func whatIsRareIsSeenAnywhere(rare: String) {
    for place in 0..<140 {
      let text = String(repeating: "a", count: place) + rare + String(repeating: "b", count: 70)
      #expect(!isCommon(text))
    }
  }
}
