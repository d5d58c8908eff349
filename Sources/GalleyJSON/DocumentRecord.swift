public import GalleyCore
internal import GalleyXML

/// The record of a document inside the book made of it: enough to rebuild the source from the book alone.
///
/// It is the document in Galley's JSON form. In a ZIP container that may hold any file it is the file `fileName`;
/// in an Office document it is a custom XML part, which Word keeps when it saves.
public enum DocumentRecord {
  /// The file's name, whatever folder it stands in.
  public static let fileName = "galley-ledger.json"
  /// The name of the file beside it that holds the source itself, decoded to UTF-8.
  public static let sourceFileName = "galley-source.txt"
  /// What the record is (RFC 8259).
  public static let mediaType = "application/json"
  /// The namespace of the element `record` in a custom XML part; the text of that element is the JSON.
  public static let namespace = "urn:x-galley:record"

  /// The record as a file of its own.
  public static func file(of document: Document) -> [UInt8] { DocumentJSON.encode(document) }

  /// The record as an XML part: `<record xmlns="urn:x-galley:record">JSON</record>`.
  ///
  /// The JSON form holds no character that XML forbids, so nothing is lost.
  public static func xmlPart(of document: Document) -> [UInt8] {
    let json = DocumentJSON.encode(document)
    let xml = XMLWriter(standalone: false, capacity: json.count + json.count / 4)
    xml.start("record")
    xml.attribute("xmlns", namespace)
    xml.text(bytes: json.span)
    xml.end()
    return xml.finish()
  }

  /// The JSON in the first element `record` of an XML file; nil when it has none or is no XML.
  public static func json(inXML xml: [UInt8]) -> [UInt8]? {
    let reader = XMLReader(xml)
    var json: [UInt8]?
    while let event = try? reader.next() {
      switch event {
      case .startElement("record", namespace, _): json = []
      case .text(let text): json?.append(contentsOf: text.utf8)
      case .endElement("record", namespace): return json
      case .startElement, .endElement, .comment: break
      }
    }
    return nil
  }
}
