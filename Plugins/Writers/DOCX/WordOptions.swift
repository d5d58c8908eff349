internal import GalleyCore

/// The options both writers share, read once.
struct WordOptions: Sendable {
  /// What to do with what belongs to no article.
  enum SetAside: String, Sendable {
    /// At the end, under a heading of its own.
    case appendix
    /// Left out.
    case omit
  }

  /// Which way lines run.
  enum WritingMode: String, Sendable {
    /// From left to right, or as the script wants.
    case horizontal
    /// From top to bottom, lines from right to left.
    case vertical
  }

  /// Where notes stand.
  enum NotePlace: String, Sendable {
    /// Under the page that cites them.
    case footnotes
    /// At the end of the document.
    case endnotes
  }

  /// What to do with what belongs to no article.
  var setAside = SetAside.appendix
  /// Whether a table of contents stands at the front.
  var hasContents = true
  /// The columns of the text, 1 to 3.
  var columns = 1
  /// Which way lines run.
  var writingMode = WritingMode.horizontal
  /// Where notes stand.
  var notes = NotePlace.footnotes
  /// The sheet.
  var paper = PaperSize.a4
  /// Whether Word computes page numbers when it opens the document.
  var updatesFields = false
  /// Whether the source and the ledger travel inside the document.
  var carriesRecord = false
  /// The document to look like.
  var reference: ReferenceDocument?

  /// The options as both manifests declare them.
  static let specifications = [
    OptionSpecification(
      "set-aside", .choice(default: SetAside.appendix.rawValue, of: ["appendix", "omit"]),
      "where adverts, running heads and site furniture go: to an appendix, or nowhere"),
    OptionSpecification(
      "contents", .flag(default: true),
      "put a table of contents at the front of a document with two headings or more"),
    OptionSpecification(
      "columns", .integer(default: 1, in: 1...3),
      "the number of columns of the text, with a line between them"),
    OptionSpecification(
      "writing-mode",
      .choice(default: WritingMode.horizontal.rawValue, of: ["horizontal", "vertical"]),
      "which way lines run; vertical for Chinese and Japanese on a landscape page"),
    OptionSpecification(
      "notes", .choice(default: NotePlace.footnotes.rawValue, of: ["footnotes", "endnotes"]),
      "where notes stand: under the page that cites them, or at the end of the document"),
    OptionSpecification(
      "page-size",
      .choice(default: PaperSize.a4.rawValue, of: PaperSize.allCases.map(\.rawValue)),
      "the sheet of paper"),
    OptionSpecification(
      referenceName, .file(byteLimit: ReferencePackage.byteLimit),
      "a .docx whose styles, fonts, settings, headers, footers and page are taken; columns, writing-mode and "
        + "page-size count where they are not the default"),
    OptionSpecification(
      "ledger", .flag(default: false),
      "whether source and ledger travel inside the document, for galley verify"),
    OptionSpecification(
      "update-fields", .flag(default: false),
      "have Word compute the page numbers of the contents when it opens the document; it asks first"
    ),
  ]

  private static let referenceName = "reference-doc"

  /// The defaults.
  init() {}

  /// Checks the reference document.
  ///
  /// - Throws: `OptionError` that says what is wrong with it and what to do.
  static func check(_ options: Options) throws(OptionError) {
    guard let file = options.file(referenceName) else { return }
    do { _ = try ReferenceDocument(file) } catch {
      throw OptionError(option: referenceName, problem: error.problem)
    }
  }

  /// Reads checked options.
  init(_ options: Options) {
    setAside = SetAside(rawValue: options.text("set-aside")) ?? .appendix
    hasContents = options.flag("contents")
    columns = options.integer("columns")
    writingMode = WritingMode(rawValue: options.text("writing-mode")) ?? .horizontal
    notes = NotePlace(rawValue: options.text("notes")) ?? .footnotes
    paper = PaperSize(rawValue: options.text("page-size")) ?? .a4
    updatesFields = options.flag("update-fields")
    carriesRecord = options.flag("ledger")
    // What cannot be read was refused by `check`.
    reference = options.file(Self.referenceName).flatMap { try? ReferenceDocument($0) }
  }
}
