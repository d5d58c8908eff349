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

  /// What to do with what belongs to no article.
  var setAside = SetAside.appendix
  /// Whether a table of contents stands at the front.
  var hasContents = true
  /// The columns of the text, 1 to 3.
  var columns = 1
  /// Which way lines run.
  var writingMode = WritingMode.horizontal
  /// The sheet.
  var paper = PaperSize.a4
  /// Whether Word computes page numbers when it opens the document.
  var updatesFields = false

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
      "page-size",
      .choice(default: PaperSize.a4.rawValue, of: PaperSize.allCases.map(\.rawValue)),
      "the sheet of paper"),
    OptionSpecification(
      "update-fields", .flag(default: false),
      "have Word compute the page numbers of the contents when it opens the document; it asks first"
    ),
  ]

  /// The defaults.
  init() {}

  /// Reads checked options.
  init(_ options: Options) {
    setAside = SetAside(rawValue: options.text("set-aside")) ?? .appendix
    hasContents = options.flag("contents")
    columns = options.integer("columns")
    writingMode = WritingMode(rawValue: options.text("writing-mode")) ?? .horizontal
    paper = PaperSize(rawValue: options.text("page-size")) ?? .a4
    updatesFields = options.flag("update-fields")
  }
}
