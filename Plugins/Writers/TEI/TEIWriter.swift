internal import GalleyBook
public import GalleyCore
internal import GalleyXML

/// Writes a document as TEI P5: articles as divisions, with the printed lines and pages they stood in.
///
/// - Every character of the articles stands in `body`, in reading order; what was set aside stands in `back` or, on
///   request, is left out. Characters that XML forbids are left out and counted in a diagnostic.
/// - The header says what the document says and how the text was made: nothing is invented, and no clock is read.
/// - The same document and options give the same bytes. Cost is linear in the document.
public struct TEIWriter: Writer {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "tei", version: "1.0", summary: "Writes TEI P5 with printed lines and pages",
    options: [
      OptionSpecification(
        "line-breaks", .flag(default: true), "Whether the starts of printed lines are marked."),
      OptionSpecification(
        "set-aside", .choice(default: "appendix", of: ["appendix", "omit"]),
        "What becomes of adverts, running heads and the like."),
    ],
    needs: [.lines])

  /// The usual extension of the files it makes, without the dot.
  public static let fileExtension = "tei"

  private let hasLineBreaks: Bool
  private let edition: Edition

  /// Makes the writer; `options` are checked against `manifest` already.
  public init(options: Options) {
    hasLineBreaks = options.flag("line-breaks")
    edition = Edition(format: .tei, keepsSetAside: options.text("set-aside") == "appendix")
  }

  /// Writes `document` and notes what is worth saying in `diagnostics`.
  ///
  /// - Throws: `OutputError` when no article holds any text.
  public func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    let book = try Book(of: document, edition, &diagnostics)
    let publication = Publication(of: book, document, &diagnostics)
    // A start of a line takes some 20 bytes more than the line feed it stands for.
    let xml = XMLWriter(
      capacity: document.source.bytes.count * 5 / 4 + document.lines.count * 20 + 8_192)
    xml.start("TEI")
    xml.attribute("xmlns", "http://www.tei-c.org/ns/1.0")
    xml.mark(book.language, for: .tei)
    xml.newline()
    Header(xml: xml, book: book, publication: publication, document: document).write()
    xml.newline()
    var text = TextWriter(book, document, hasLineBreaks: hasLineBreaks, to: xml)
    text.write()
    xml.newline()
    xml.end()
    var losses = BookLosses()
    losses.characters = xml.droppedCharacters
    losses.addresses = text.refusedAddresses
    losses.report(for: .tei, &diagnostics)
    return xml.finish()
  }
}
