internal import GalleyBook
public import GalleyCore

/// Writes a document as one page for the web that needs no other file.
///
/// - Every character of the articles stands in the page, in reading order, in the same elements and classes as in
///   an EPUB; what was set aside follows at the end or, on request, is left out. Characters that HTML forbids are
///   left out and counted in a diagnostic.
/// - The page is HTML for browsers and well-formed XML for other tools.
/// - The same document and options give the same bytes. Cost is linear in the document.
public struct HTMLWriter: Writer {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "html", version: "1.0", summary: "Writes one HTML page that needs no other file",
    options: [
      OptionSpecification(
        "contents", .flag(default: true), "Whether a table of contents stands before the text."),
      OptionSpecification(
        "css", .file(byteLimit: CustomStyleSheet.byteLimit),
        "A style sheet that follows the page's own, so that its rules win."),
      OptionSpecification(
        "set-aside", .choice(default: "appendix", of: ["appendix", "omit"]),
        "What becomes of adverts, running heads and the like."),
      OptionSpecification(
        "writing-mode", .choice(default: "horizontal", of: ["horizontal", "vertical"]),
        "Which way the lines run; vertical is for Chinese and Japanese."),
    ],
    needs: [.lines])

  /// The usual extension of the files it makes, without the dot.
  public static let fileExtension = "html"

  private let edition: Edition
  private let hasContents: Bool
  private let customStyle: CustomStyleSheet?

  /// Checks the style sheet.
  ///
  /// - Throws: `OptionError` for one that asks for other files or has no end to what it opens.
  public static func check(_ options: Options) throws(OptionError) {
    if let file = options.file("css") { _ = try customStyle(in: file) }
  }

  private static func customStyle(in file: OptionFile) throws(OptionError) -> CustomStyleSheet {
    try CustomStyleSheet(file, option: "css", for: .html)
  }

  /// Makes the writer; `options` are checked already.
  public init(options: Options) {
    hasContents = options.flag("contents")
    customStyle = options.file("css").flatMap { try? Self.customStyle(in: $0) }
    edition = Edition(
      format: .html, keepsSetAside: options.text("set-aside") == "appendix",
      isVertical: options.text("writing-mode") == "vertical")
  }

  /// Writes `document` and notes what is worth saying in `diagnostics`.
  ///
  /// - Throws: `OutputError` when no article holds any text.
  public func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    let book = try Book(of: document, edition, &diagnostics)
    let publication = Publication(of: book, document, &diagnostics)
    var page = WebPage(
      book, publication, hasContents: hasContents, customStyle: customStyle, document)
    page.write()
    let (bytes, forbidden) = HTMLCharacters.allowed(in: page.finish())
    page.losses.characters += forbidden
    page.losses.report(for: .html, &diagnostics)
    return bytes
  }
}
