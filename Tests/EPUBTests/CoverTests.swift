import EPUBPlugin
import GalleyArchive
import GalleyCore
import GalleyTesting
import GalleyXML
import Testing

/// The cover: drawn, given, or none.
@Suite struct CoverTests {
  @Test func theTitleIsSetInType() throws {
    let book = try WrittenBook(Samples.page, keepAs: "cover")
    let item = try #require(
      try book.tree("EPUB/package.opf").all("item").first {
        $0.attribute("properties") == "cover-image"
      })
    #expect(item.attribute("href") == "images/cover.svg")
    #expect(item.attribute("media-type") == "image/svg+xml")
    let drawing = try book.tree("EPUB/images/cover.svg")
    #expect(
      drawing.all("tspan").map(\.printedText)
        == ["江城日报", "2021年7月3日"])
    #expect(try book.spine.first == "text/cover.xhtml")
    let image = try #require(try book.tree("EPUB/text/cover.xhtml").all("img").first)
    #expect(image.attribute("alt") == "封面: 江城日报 2021年7月3日")
    #expect(image.attribute("src") == "../images/cover.svg")
  }

  @Test(arguments: [
    // The lines as they are set; a space after an ideograph begins a line.
    ("新桥通车 两岸一日往还", ["新桥通车", "两岸一日往还"]),
    ("The Harbour Gazette", ["The Harbour", "Gazette"]),
    ("A", ["A"]),
    ("第三届江城桥梁建设与交通发展研讨会会议论文集", ["第三届江城桥", "梁建设与交通", "发展研讨会会", "议论文集"]),
  ])
  func longTitlesAreBroken(title: String, lines: [String]) throws {
    #expect(try Self.lines(of: title) == lines)
  }

  @Test(arguments: ["桥", "Aa ", "W", "x\u{301}"])
  func titlesOfTwoThousandCharactersAreShortened(unit: String) throws {
    let lines = try Self.lines(of: String(repeating: unit, count: 2_000))
    #expect(lines.last?.hasSuffix("…") == true)
    #expect((8...20).contains(lines.count))
  }

  private static func lines(of title: String) throws -> [String] {
    var builder = DocumentBuilder()
    builder.article([.title(title), .body("Text.")])
    let drawing = try WrittenBook(builder.document).tree("EPUB/images/cover.svg")
    return drawing.all("tspan").map(\.printedText)
  }

  @Test func noneIsNone() throws {
    let book = try WrittenBook(Samples.page, ["cover": "none"])
    #expect(!book.archive.names.contains { $0.contains("cover") })
    #expect(try !book.text("EPUB/package.opf").contains("cover"))
    #expect(try !book.text("EPUB/nav.xhtml").contains("cover"))
    #expect(try !book.text("EPUB/package.opf").contains("visual"))
  }

  static let pictures: [(String, [UInt8])] = [
    (
      "image/png",
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [0, 0, 0, 0] + Array("IEND".utf8) + [
        0xAE, 0x42, 0x60, 0x82,
      ]
    ),
    ("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9, 0x0A]),
    ("image/webp", Array("RIFF".utf8) + [8, 0, 0, 0] + Array("WEBPVP8 ".utf8)),
    (
      "image/svg+xml",
      Array(
        "\u{FEFF} <!-- a --><svg xmlns='http://www.w3.org/2000/svg'><a href='https://example.org'/></svg>"
          .utf8)
    ),
  ]

  @Test(arguments: pictures)
  func givenPicturesAreTold(type: String, bytes: [UInt8]) throws {
    // The name does not count.
    let book = try WrittenBook(
      Samples.page, files: ["cover-image": OptionFile(name: "cover.bmp", bytes: bytes)])
    let item = try book.tree("EPUB/package.opf").all("item").first {
      $0.attribute("properties") == "cover-image"
    }
    #expect(item?.attribute("media-type") == type)
    #expect(try book.archive.bytes(of: "EPUB/" + (item?.attribute("href") ?? "")) == bytes)
  }

  @Test(arguments: [
    ("GIF89a", "'c' is no picture that a book can show; give a JPEG, PNG, SVG or WebP"),
    ("", "'c' is no picture that a book can show; give a JPEG, PNG, SVG or WebP"),
    ("<html/>", "'c' is no picture that a book can show; give a JPEG, PNG, SVG or WebP"),
    ("RIFF\u{9}\0\0\0WEBPVP8 ", "'c' is cut short; copy or export the picture again"),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
      "'c': it holds a script; export the picture without scripts"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><image href='a.png'/></svg>",
      "'c': it shows 'a.png', which is not in the file; embed it in the picture"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>"
        + "<image href='#a' x:href='http://a.example/a.png'/></svg>",
      "'c': it shows 'http://a.example/a.png', which is not in the file; embed it in the picture"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'a.css';</style></svg>",
      "'c': it shows '@import 'a.css'', which is not in the file; embed it in the picture"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><style>rect { fill: URL( \"a.svg#b\" ) }</style></svg>",
      "'c': it shows 'a.svg#b', which is not in the file; embed it in the picture"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(#a);mask:url(b.svg)'/></svg>",
      "'c': it shows 'b.svg', which is not in the file; embed it in the picture"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(b.svg)'/></svg>",
      "'c': it shows 'b.svg', which is not in the file; embed it in the picture"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><set attributeName='xlink:href' to='b.png'/></svg>",
      "'c': it shows 'b.png', which is not in the file; embed it in the picture"
    ),
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><a href=' javascript:x()'/></svg>",
      "'c': it holds a script; export the picture without scripts"
    ),
    (
      "<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>",
      "'c': it asks for a style sheet (xml-stylesheet), which is not in the file; put the rules into a style "
        + "element"
    ),
  ])
  func whatIsNoPictureIsRefused(content: String, problem: String) throws {
    let file = OptionFile(name: "c", bytes: Array(content.utf8))
    let error = #expect(throws: OptionError.self) {
      try WrittenBook(Samples.page, files: ["cover-image": file])
    }
    #expect(error == OptionError(option: "cover-image", problem: problem))
  }

  @Test func whatStandsInThePictureMayBeNamed() throws {
    let picture =
      "<svg xmlns='http://www.w3.org/2000/svg'><style>rect { fill: url(#a); mask: url('data:x') }"
      + "</style><rect style='fill: url( #a )' mask='url(#b)'/><image href='data:image/png;base64,AA'/></svg>"
    let file = OptionFile(name: "c", bytes: Array(picture.utf8))
    #expect(
      try WrittenBook(Samples.page, files: ["cover-image": file]).archive
        .bytes(of: "EPUB/images/cover.svg") == file.bytes)
  }

  /// Who makes the writer without asking `check` learns it when it writes.
  @Test func theWriterRefusesItToo() throws {
    let options = try Options(
      for: EPUBWriter.manifest, files: ["cover-image": OptionFile(name: "c", bytes: [1])])
    var diagnostics = Diagnostics()
    #expect(throws: OutputError.self) {
      try EPUBWriter(options: options).write(Samples.page, &diagnostics)
    }
  }
}
