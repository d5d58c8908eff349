import EPUBPlugin
import GalleyArchive
import GalleyCore
import GalleyXML
import Testing

/// A style sheet of the user's own.
@Suite struct StyleSheetTests {
  @Test func followsTheBooksOwn() throws {
    let css = OptionFile(name: "my.css", bytes: Array("p { color: inherit; }".utf8))
    let book = try WrittenBook(Samples.page, files: ["css": css], keepAs: "css")
    #expect(try book.archive.bytes(of: "EPUB/custom.css") == css.bytes)
    for name in try book.spine {
      let links = try book.tree("EPUB/" + name).all("link").compactMap { $0.attribute("href") }
      let up = name.hasPrefix("text/") ? "../" : ""
      #expect(links == [up + "style.css", up + "custom.css"], "\(name)")
    }
    #expect(try book.brokenLinks == [])
  }

  @Test(arguments: [
    "", "/* url(a.png) @import */ p {}", "p::before { content: \"url(a) } {\"; }",
    "p { background: url(data:image/png;base64,AA==); }", "a { fill: url( '#gradient' ) }",
    "@media print { p { margin: 0 } }", ".direction { margin: 0 }", "\u{FEFF}p { content: '報' }",
    "p { content: 'it\\'s' }", "@charset \"UTF-8\";\np {}", "\u{FEFF}@charset \"utf-8\";",
    "@namespace url(http://www.w3.org/1999/xhtml);\n@namespace epub url(\"http://www.idpf.org/2007/ops\");\np {}",
  ])
  func goodOnesAreTaken(css: String) throws {
    _ = try WrittenBook(
      Samples.page, files: ["css": OptionFile(name: "my.css", bytes: Array(css.utf8))])
  }

  @Test(arguments: [
    (
      "p {}\n@import 'a.css';",
      "my.css:2: @import asks for a file that is not in the book; put its rules into this one"
    ),
    (
      "p { background: url(a.png) }",
      "my.css:1: url(a.png) asks for a file that is not in the book; leave it out or write it as a data: address"
    ),
    (
      "@font-face {\n src: url(\"https://example.org/a.woff\") }",
      "my.css:2: url(https://example.org/a.woff) asks for a file that is not in the book; leave it out or "
        + "write it as a data: address"
    ),
    (
      "p {\n\n direction : rtl }",
      "my.css:3: direction is forbidden in EPUB; the book says which way text runs in its markup"
    ),
    (
      "p { direction/* so */ : rtl }",
      "my.css:1: direction is forbidden in EPUB; the book says which way text runs in its markup"
    ),
    (
      "p {}\n@charset \"utf-8\";",
      "my.css:2: @charset \"UTF-8\"; may only be the first thing in a style sheet; leave it out"
    ),
    (
      "@charset \"latin1\";",
      "my.css:1: @charset \"UTF-8\"; may only be the first thing in a style sheet; leave it out"
    ),
    (
      "@namespace url(http://a.example/);\np { background: url(a.png) }",
      "my.css:2: url(a.png) asks for a file that is not in the book; leave it out or write it as a data: address"
    ),
    ("p {}\n/* \0 */", "my.css:2: there is a NUL character; save the file as text"),
    ("p {", "my.css:1: a { is not closed"), ("p }", "my.css:1: there is a } too many"),
    (
      "p {}\nno rule",
      "my.css:2: the file ends in a rule without { and }; a style sheet is a list of rules"
    ),
    ("/* p", "my.css:1: a comment is not closed; end it with */"),
    ("p { content: 'a }", "my.css:1: a string is not closed on its line"),
  ])
  func badOnesNameTheLine(css: String, problem: String) throws {
    let error = #expect(throws: OptionError.self) {
      try WrittenBook(
        Samples.page, files: ["css": OptionFile(name: "my.css", bytes: Array(css.utf8))])
    }
    #expect(error?.problem == problem)
  }

  @Test func otherCharsetsAreRefused() throws {
    let error = #expect(throws: OptionError.self) {
      try WrittenBook(
        Samples.page, files: ["css": OptionFile(name: "my.css", bytes: [0x70, 0xFF])])
    }
    #expect(error?.problem == "'my.css' is not UTF-8; save it as UTF-8")
  }
}
