internal import GalleyCore
internal import GalleyJSON
internal import GalleyXML

/// The custom XML part that carries the document, its source and its ledger: Word keeps it when it saves.
enum RecordPart {
  /// The part and the one that says what it holds (ECMA-376 Part 1, 15.2.5 and 15.2.6).
  static func parts(of document: Document) -> [OpenPackage.Part] {
    var record = OpenPackage.Part(name: name, contentType: "application/xml") { writer in
      let json = DocumentRecord.file(of: document)
      writer.start("record")
      writer.attribute("xmlns", DocumentRecord.namespace)
      writer.text(bytes: json.span)
      writer.end()
    }
    record.relationships = [
      .init(
        id: "rIdProperties", type: RelationshipType.customXMLProperties,
        target: "itemProps1.xml")
    ]
    return [
      record,
      .init(
        name: "customXml/itemProps1.xml", contentType: ContentType.customXMLProperties,
        write: writeProperties),
    ]
  }

  /// What the document part points at it with.
  static let relationship = OpenPackage.Relationship(
    id: "rIdRecord", type: RelationshipType.customXML, target: "../\(name)")

  private static let name = "customXml/item1.xml"
  /// Tells the part from others of the same document; there is one record a document, so one id for all.
  private static let identifier = "{6A1C0F5E-3B52-4D0B-9E0C-52C7A1B0D9F4}"

  private static func writeProperties(to writer: XMLWriter) {
    writer.start("ds:datastoreItem")
    writer.attribute("ds:itemID", identifier)
    writer.attribute("xmlns:ds", Namespaces.customXML)
    writer.element("ds:schemaRefs") {
      writer.element("ds:schemaRef", ["ds:uri": DocumentRecord.namespace])
    }
    writer.end()
  }
}
