public import GalleyCore
internal import GalleyBook
internal import GalleyArchive

/// Writes a document as an EPUB 3.3 book.
///
/// - Every character of the articles stands in the book, in reading order; what was set aside stands in an
///   appendix or, on request, is left out. Characters that XML forbids are left out and counted in a diagnostic.
/// - One article is one content document; one past 250 kB goes on in further ones, divided between blocks.
/// - The same document and options give the same bytes.
/// - Cost is linear in the document; most of it is the compressor's.
public struct EPUBWriter: Writer {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "epub", version: "1.0", summary: "Writes an EPUB 3.3 book, one article a file",
    options: [
      OptionSpecification(
        "level", .integer(default: 6, in: 1...12), "How hard to compress: 1 is fast, 12 is small."),
      OptionSpecification(
        "set-aside", .choice(default: "appendix", of: ["appendix", "omit"]),
        "What becomes of adverts, running heads and the like."),
      OptionSpecification("title-page", .flag(default: true), "Whether the book has a title page."),
      OptionSpecification(
        "writing-mode", .choice(default: "horizontal", of: ["horizontal", "vertical"]),
        "Which way the lines run; vertical is for Chinese and Japanese."),
      OptionSpecification(
        "ledger", .flag(default: false),
        "Whether source and ledger travel inside the book, for galley verify."),
    ],
    needs: [.lines])

  /// The usual extension of the files it makes, without the dot.
  public static let fileExtension = "epub"

  private let level: Int
  private let edition: Edition

  /// Makes the writer; `options` are checked against `manifest` already.
  public init(options: Options) {
    level = options.integer("level")
    edition = Edition(
      format: .epub, keepsSetAside: options.text("set-aside") == "appendix",
      hasTitlePage: options.flag("title-page"),
      isVertical: options.text("writing-mode") == "vertical",
      carriesRecord: options.flag("ledger"))
  }

  /// Writes `document` and notes what is worth saying in `diagnostics`.
  ///
  /// - Throws: `OutputError` when no article holds any text, and when the book would pass what a ZIP
  ///   container can hold.
  public func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    let book = try Book(of: document, edition, &diagnostics)
    let publication = Publication(of: book, document, &diagnostics)
    return try pack(BookContainer.parts(of: book, publication, document, level, &diagnostics))
  }

  private func pack(_ parts: [ZIPEntry]) throws(OutputError) -> [UInt8] {
    do {
      let archive = ZIPWriter(capacity: parts.reduce(0) { $0 + $1.bytes.count } / 2)
      for part in parts {
        try archive.add(name: part.name, bytes: part.bytes, method: part.method)
      }
      return try archive.finish()
    } catch {
      throw OutputError(
        "the book cannot be packed: \(error)", advice: "write the articles as several books")
    }
  }
}
