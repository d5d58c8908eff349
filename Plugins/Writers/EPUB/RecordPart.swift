internal import GalleyJSON
internal import GalleyXML

/// The files that carry the source and the ledger inside the book.
///
/// They are linked resources of the package (EPUB 3.3 §5.5.7) and not items of its manifest: what is linked must not
/// stand there (EPUBCheck OPF-067), and an item that no content document shows draws a remark (OPF-097).
enum RecordPart {
  /// The source, decoded to UTF-8; the address from the package file.
  static let source = "record/" + DocumentRecord.sourceFileName
  /// The document in its JSON form with the ledger; the address from the package file.
  static let ledger = "record/" + DocumentRecord.fileName

  /// Writes the links: what the book was made from, and what was done to it (DCMI Metadata Terms).
  static func writeLinks(_ xml: XMLWriter) {
    link("dcterms:source", source, type: "text/plain", xml)
    link("dcterms:provenance", ledger, type: DocumentRecord.mediaType, xml)
  }

  private static func link(_ relation: String, _ address: String, type: String, _ xml: XMLWriter) {
    xml.element("link", ["rel": relation, "href": address, "media-type": type])
    xml.newline()
  }
}
