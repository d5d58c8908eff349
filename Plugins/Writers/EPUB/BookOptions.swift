internal import GalleyBook
internal import GalleyCore

/// What the options of the writer ask for, with the files among them looked into.
struct BookOptions: Sendable {
  /// Where the cover comes from.
  enum Cover: Sendable, Hashable {
    /// A picture of the user's.
    case given(CoverImage)
    /// The title set in type.
    case drawn
    /// There is none.
    case none
  }

  /// How hard to compress.
  let level: Int
  /// The kind of book.
  let edition: Edition
  /// Where the cover comes from.
  let cover: Cover
  /// The style sheet that follows the book's.
  let styleSheet: CustomStyleSheet?
  /// What a person says of the book.
  let metadata: MetadataFile

  /// The options as the manifest of the writer lists them.
  static let specifications = [
    OptionSpecification(
      "level", .integer(default: 6, in: 1...12), "How hard to compress: 1 is fast, 12 is small."),
    OptionSpecification(
      "set-aside", .choice(default: "appendix", of: ["appendix", "omit"]),
      "What becomes of adverts, running heads and the like."),
    OptionSpecification("title-page", .flag(default: true), "Whether the book has a title page."),
    OptionSpecification(
      "cover", .choice(default: "title", of: ["title", "none"]),
      "What the cover shows where no picture is given: the title, or no cover at all."),
    OptionSpecification(
      "cover-image", .file(byteLimit: CoverImage.byteLimit),
      "The picture for the cover: JPEG, PNG, SVG or WebP."),
    OptionSpecification(
      "css", .file(byteLimit: CustomStyleSheet.byteLimit),
      "A style sheet that follows the book's own, so that its rules win."),
    OptionSpecification(
      "metadata", .file(byteLimit: MetadataFile.byteLimit),
      "Title, creators, date and so on in YAML; they count before what the text says."),
    OptionSpecification(
      "writing-mode", .choice(default: "horizontal", of: ["horizontal", "vertical"]),
      "Which way the lines run; vertical is for Chinese and Japanese."),
    OptionSpecification(
      "ledger", .flag(default: false),
      "Whether source and ledger travel inside the book, for galley verify."),
  ]

  /// Reads the options.
  ///
  /// - Throws: `OptionError` for a file that is not what its option takes.
  init(_ options: Options) throws(OptionError) {
    level = options.integer("level")
    if let file = options.file("cover-image") {
      cover = .given(try CoverImage(file, option: "cover-image"))
    } else {
      cover = options.text("cover") == "none" ? .none : .drawn
    }
    if let file = options.file("css") {
      styleSheet = try CustomStyleSheet(file, option: "css", for: .epub)
    } else {
      styleSheet = nil
    }
    if let file = options.file("metadata") {
      metadata = try MetadataFile(file, option: "metadata")
    } else {
      metadata = MetadataFile()
    }
    edition = Edition(
      format: .epub, keepsSetAside: options.text("set-aside") == "appendix",
      hasTitlePage: options.flag("title-page"),
      isVertical: options.text("writing-mode") == "vertical",
      carriesRecord: options.flag("ledger"), hasCover: cover != .none,
      hasCustomStyle: styleSheet != nil)
  }

  /// The picture on the cover of a book; nil where there is none.
  func coverImage(of book: Book, _ publication: Publication) -> CoverImage? {
    switch cover {
    case .given(let image): image
    case .drawn: CoverImage(kind: .svg, bytes: CoverDrawing.make(of: book, publication))
    case .none: nil
    }
  }
}
