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
    options: BookOptions.specifications,
    needs: [.lines])

  /// The usual extension of the files it makes, without the dot.
  public static let fileExtension = "epub"

  private let options: Result<BookOptions, OptionError>

  /// Looks into the files among the options.
  ///
  /// - Throws: `OptionError` for a file that is not what its option takes.
  public static func check(_ options: Options) throws(OptionError) { _ = try BookOptions(options) }

  /// Makes the writer; `options` were checked against `manifest` and by `check`.
  public init(options: Options) {
    self.options = Result { () throws(OptionError) in try BookOptions(options) }
  }

  /// Writes `document` and notes what is worth saying in `diagnostics`.
  ///
  /// - Throws: `OutputError` when no article holds any text, when the book would pass what a ZIP container can
  ///   hold, and for a file among the options that `check` would have refused.
  public func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    let options: BookOptions
    do { options = try self.options.get() } catch {
      throw OutputError("\(error.option): \(error.problem)", advice: "give another file")
    }
    var document = document
    options.metadata.apply(to: &document.metadata)
    let book = try Book(of: document, options.edition, &diagnostics)
    let publication = Publication(of: book, document, given: options.metadata, &diagnostics)
    let container = BookContainer(
      book: book, publication: publication, document: document, options: options)
    do {
      return try container.packed(&diagnostics)
    } catch {
      throw OutputError(
        "the book cannot be packed: \(error)", advice: "write the articles as several books")
    }
  }
}
