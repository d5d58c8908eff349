import GalleyCore
import GalleyTesting
import InlineMarkupPlugin
import Testing

@Suite struct InlineMarkupTests {
  /// The paragraph after the filter ran, as the tree dump shows it.
  func read(_ text: String) throws -> String {
    var document = paragraphs([text])
    try run([try make(InlineMarkup.self)], on: &document)
    return drawn(document).first ?? ""
  }

  /// Signs are looked for in stretches of the source: they are found at the edges of each, in whatever paragraph.
  @Test func signsAreFoundAnywhere() throws {
    for length in [0, 1, 50, 61, 62, 63, 64, 65, 4030, 4095, 4096, 5000] {
      let filler = String(repeating: "a", count: length) + " "
      #expect(
        try texts([try make(InlineMarkup.self)], [filler, "b *c* d", filler, "e **f**"])
          == [filler, "b c d", filler, "e f"])
    }
  }

  /// A stray sign of recognition finds its like pages away, and stresses nothing.
  @Test func markersFarApartAreText() throws {
    let far = String(repeating: "words and ", count: 300)
    #expect(try read("a *stray \(far)sign* b") == "a *stray \(far)sign* b")
    let near = String(repeating: "words and ", count: 100)
    #expect(try read("a *long \(near)note* b") == "a ⟨em long \(near)note⟩ b")
  }

  @Test func balancedMarkersAreRead() throws {
    let cases: [(text: String, drawn: String)] = [
      ("**bold** text", "⟨strong bold⟩ text"),
      ("__bold__ text", "⟨strong bold⟩ text"),
      ("an *idea* here", "an ⟨em idea⟩ here"),
      ("an _idea_ here", "an ⟨em idea⟩ here"),
      ("**摘要：**基层党组织", "⟨strong 摘要：⟩基层党组织"),
      ("他说**“好”**。", "他说⟨strong “好”⟩。"),
      ("是**重点**内容", "是⟨strong 重点⟩内容"),
      ("***both*** now", "⟨em ⟨strong both⟩⟩ now"),
      ("**a *b* c**", "⟨strong a ⟨em b⟩ c⟩"),
      ("use `a*b*c` now", "use ⟨code a*b*c⟩ now"),
      (
        "see [the *site*](https://a.example/b_(c)_d) now",
        "see ⟨link https://a.example/b_(c)_d the ⟨em site⟩⟩ now"
      ),
      ("see [it](http://a.example \"A title\").", "see ⟨link http://a.example it⟩."),
      ("优势<sup>[1]</sup>。水H<SUB>2</SUB>O", "优势⟨sup [1]⟩。水H⟨sub 2⟩O"),
      (
        "<b>a</b> <i>b</i> <strong>c</strong> <em>d</em>",
        "⟨strong a⟩ ⟨em b⟩ ⟨strong c⟩ ⟨em d⟩"
      ),
      ("one<br>two<br/>three<br />four", "one⏎two⏎three⏎four"),
      ("A &amp; B &lt;c&gt; &quot;d&quot;&nbsp;e", "A ‹&› B ‹<›c‹>› ‹\"›d‹\"\u{A0}›e"),
      ("&#20013;&#x56FD; caf&eacute;", "‹中国› caf‹é›"),
      (
        "**增产** $10 \\%$，$a^{*}$ 和 $b^{*}$；$5 *or* $6",
        "⟨strong 增产⟩ $10 \\%$，$a^{*}$ 和 $b^{*}$；$5 ⟨em or⟩ $6"
      ),
      ("**全段强调。**", "⟨strong 全段强调。⟩"),
    ]
    for (text, expected) in cases { #expect(try read(text) == expected, "\(text)") }
  }

  @Test func whatIsNotWellFormedStaysText() throws {
    let same = [
      "**open only", "a * b * c", "2*3*4", "2**3**4", "snake_case_name", "138****1234",
      "陈*和李*到场", "word* and word*", "`twas the night `twas", "``quoted'' text", "f[x](y)", "[1](2)",
      "[1] 王林", "![alt](http://a.example/p.png)", "a < b > c", "<b>open", "</b>close", "<u>a</u>",
      "AT&T; R&D", "&unknown; &#0; &#xD800; &#128; &amp", "<sup></sup>", "****", "a ** b ** c",
      "[x](javascript:alert)", "1 <br", "C:\\_new_\\x", "\\*",
    ]
    for text in same { #expect(try read(text) == text, "\(text)") }
  }

  @Test func spansDoNotCross() throws {
    #expect(try read("*a <sup>b* c</sup>") == "*a ⟨sup b* c⟩")
    #expect(try read("[a *b](http://c.example) d*") == "⟨link http://c.example a *b⟩ d*")
    #expect(try read("<b>a<i>b</b>c</i>") == "⟨strong a<i>b⟩c</i>")
  }

  @Test func backslashesAreMarkupOnlyBesideOtherMarkup() throws {
    #expect(try read("**a** \\*b\\*") == "⟨strong a⟩ *b*")
    #expect(try read("a \\*b") == "a \\*b")
    var document = paragraphs(["a \\*b"])
    document.lines[0].mark = LineMark(kind: .heading, level: 1, prefix: 2)
    try run([try make(InlineMarkup.self)], on: &document)
    #expect(drawn(document) == ["a *b"])
  }

  /// A text without headings whose backslashes all stand where a writer of Markdown puts them.
  @Test(arguments: [
    ("a \\*b\\* c", "a *b* c"), ("It ran \\[1] and cost 5\\*3.", "It ran [1] and cost 5*3."),
    ("1986\\. A year.", "1986. A year."), ("a \\_b\\_ `\\x` \\~", "a _b_ ⟨code \\x⟩ ~"),
    ("AT\\&T; \\<b> [x](/~a_)", "AT&T; <b> ⟨link /~a_ x⟩"),
    ("C:\\\\ and \\[1] \\[2]", "C:\\ and [1] [2]"),
  ])
  func escapesThatAWriterMadeAreRead(text: String, tree: String) throws {
    #expect(try read(text) == tree)
  }

  @Test(arguments: [
    "¯\\_(ツ)_/¯ \\[1]", "C:\\new \\*b\\*", "R\\&D, M\\&S", "a\\_b\\_c\\_d",
    "\\[ x \\] \\[ y \\]", "dir C:\\*.txt", "a \\- b \\- c", "\\~a and ~b", "\\# a \\# b",
  ])
  func otherBackslashesAreText(text: String) throws { #expect(try read(text) == text) }

  @Test func everyMarkerIsInTheLedger() throws {
    var document = paragraphs(["**a** `b` <sup>c</sup> &amp; [d](/e)<br>_f_ \\* <sub>g</sub>"])
    try run([try make(InlineMarkup.self)], on: &document)
    #expect(
      decisions(document, of: "inline-markup") == [
        "removed markup.strong “**” → “”", "removed markup.strong “**” → “”",
        "removed markup.code “`” → “”", "removed markup.code “`” → “”",
        "removed markup.superscript “<sup>” → “”", "removed markup.superscript “</sup>” → “”",
        "replaced markup.entity “&amp;” → “&”",
        "removed markup.link “[” → “”", "removed markup.link “](/e)” → “”",
        "removed markup.line-break “<br>” → “”",
        "removed markup.emphasis “_” → “”", "removed markup.emphasis “_” → “”",
        "removed markup.escape “\\” → “”",
        "removed markup.subscript “<sub>” → “”", "removed markup.subscript “</sub>” → “”",
      ])
  }

  @Test func markersOverSeveralPiecesAndBreaks() throws {
    // The two stars of each marker lie on two lines that were joined.
    var builder = DocumentBuilder()
    var text = builder.text("see *")
    for part in ["*bold*", "* end"] { text.append(builder.text(part)) }
    let tail = builder.text("*more*")
    builder.article([
      .paragraph(Paragraph(inlines: [.text(text), .lineBreak, .text(tail)])),
      .preformatted(Verse(lines: [builder.inlines("*kept*")])),
      .quotation([.heading(Heading(level: 2, inlines: builder.inlines("*read*")))]),
      .table(Table(rows: [[builder.inlines("**cell**")]])),
    ])
    var document = builder.document
    try run([try make(InlineMarkup.self)], on: &document)
    #expect(
      drawn(document) == [
        "see ⟨strong bold⟩ end⏎⟨em more⟩", "*kept*", "⟨em read⟩", "⟨strong cell⟩",
      ])
  }

  @Test func hostileTextStaysLinearAndShallow() throws {
    let count = 30_000
    for unit in [
      "*a **b ", "[a](", "<sup>", "`a ``b ", "&#", "**a** ", "[", "$^", "_a", "<b>a</b>",
    ] {
      var document = paragraphs([String(repeating: unit, count: count)])
      try run([try make(InlineMarkup.self)], on: &document)
    }
    let nested =
      String(repeating: "<b>a<i>", count: 1000) + "x" + String(repeating: "</i></b>", count: 1000)
    var document = paragraphs([nested])
    try run([try make(InlineMarkup.self)], on: &document)
    #expect(drawn(document)[0].contains("⟨strong "))
  }

  @Test func cleanTextIsUntouched() throws {
    var document = paragraphs(CleanTexts.all)
    let before = document.articles
    try run([try make(InlineMarkup.self)], on: &document)
    #expect(document.articles == before)
  }
}
