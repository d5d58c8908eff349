import Galley
import Testing

/// Long inputs of one shape each: that they end is the test.
///
/// Nothing is timed; a shape that costs the square of its length never gets there, and the limit of the suite says so.
@Suite(.timeLimit(.minutes(5))) struct HostileSizeTests {
  /// 5 MB in a release build; a debug build is some fifty times slower and only sees that nothing breaks.
  #if DEBUG
    private static let size = 6_000
  #else
    private static let size = 5_000_000
  #endif

  static let shapes: [String] = [
    "[", "（", "(", "一、", "一、\n", "1.", "1. \n", "字\n", "a\n", "**", "**a ", "*_", "_a_ ", "`", "`a",
    "<", "<sup>", "&",
    "&amp;", "“", "—", "...", "> ", "> a\n", "- ", "- a\n", "* * *\n\n", "# ", "# a\n\n", "#",
    "```\n", "|a|b|\n", "|-|-|\n",
    "[1] ", "[1-", "[a](b", "[1] 甲 2001.\n\n", "a-\n", "a-", "e\u{301}", "\u{301}", "\u{200B}",
    "\u{202E}", "\u{FEFF}",
    "2031-", "www.a.", "摘要：很好\n\n", "参考文献\n\n", "□ 青浦公司 林小满\n\n", "□\n\n", "林小满\n\n", "来源：\n\n",
    "Title: a\n",
    "\u{0C}", "12\n\n", "a\t", " ", "\r", "\r\n", "字",
    "渡船今天开行\n\n□ 青浦公司 林小满\n\n", "www.a.cn2031-01-01 10:00来源：报\n\n", "# 渡船\n\n渡船今天开行。\n\n",
    "一、渡船\n\n渡船今天开行，很多。\n\n", "一、头句。渡船今天照常开行，夜航增加一班，请旅客提前到码头候船。\n\n",
    "一、党建引领，企社协力各方面都很好我们在这里继续写一些文字让这一段超过两行的宽度所以它不可能是标题而是正文。\n\n一、小标题\n\n",
    "1. abc\n\nThe ferry left the pier at ten and came back.\n\n", "渡船开行[1]。\n\n",
  ]

  @Test(arguments: shapes)
  func longInputsEnd(shape: String) throws {
    let bytes = Array(String(repeating: shape, count: Self.size / shape.utf8.count).utf8)
    let chain = try WholeChain()
    guard let document = try chain.document(of: bytes, name: "long.txt") else { return }
    #expect(Verification.verify(document, against: bytes) == .same)
  }

  /// The same shapes with text at the end, so that what looks ahead has something to find.
  @Test(arguments: shapes)
  func longInputsWithTextBehindThemEnd(shape: String) throws {
    let bytes = Array(
      (String(repeating: shape, count: Self.size / shape.utf8.count) + "\n\n渡船]）**`”开行。").utf8)
    let document = try #require(try WholeChain().document(of: bytes, name: "long.txt"))
    #expect(Verification.verify(document, against: bytes) == .same)
  }

  /// Ten million bytes in one line come back.
  @Test func oneLineOfTenMegabytesComesBack() throws {
    #if DEBUG
      let count = 100_000
    #else
      let count = 10_000_000
    #endif
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
    #expect(try WholeChain().fault(of: bytes, name: "long.txt") == nil)
  }
}
