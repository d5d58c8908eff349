import GalleyLexicon

/// Texts as the grammars of the lexicon take them.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Calls a grammar on the whole of a text.
func parse<Result>(_ text: String, _ grammar: ([UInt8], Range<Int>) -> Result) -> Result {
  let bytes = bytes(text)
  return grammar(bytes, 0..<bytes.count)
}

/// Calls a grammar on `text` in the middle of a longer one: it may look neither before nor behind its range.
func parseInside<Result>(_ text: String, _ grammar: ([UInt8], Range<Int>) -> Result) -> Result {
  let before = bytes("前1.")
  let inner = bytes(text)
  return grammar(
    before + inner + bytes("：、。1）"), before.count..<before.count + inner.count)
}

/// Texts that break grammars: none of them is a label, a byline, a caption or a name.
let nastyTexts: [String] = [
  "", "a", "1", "一", "（", "(", "第", "§", "제", "*", "**", "[", "：", " ", "\u{3000}",
  "\u{0}", "\u{FFFD}", "\u{10FFFF}", "（（（", "第第第",
  String(repeating: "1", count: 100_000), String(repeating: "一", count: 100_000),
  String(repeating: "（", count: 100_000), String(repeating: "*", count: 100_000),
  String(repeating: " ", count: 100_000), String(repeating: "I", count: 100_000),
  String(repeating: "1.", count: 100_000),
]
