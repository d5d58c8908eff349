import GalleyCore
import GalleyJSON
import GalleyXML
import Testing

/// Source and ledger inside the document.
@Suite struct RecordTests {
  @Test func staysOutUnlessAskedFor() throws {
    #expect(try !package(Samples.chinese()).names.contains { $0.hasPrefix("customXml") })
  }

  @Test func isACustomXMLPart() throws {
    let document = Samples.chinese()
    let package = try package(document, ["ledger": "yes"])
    let record = try #require(package.parts["customXml/item1.xml"])
    #expect(record.namespace == DocumentRecord.namespace)
    #expect(Array(record.text.utf8) == DocumentRecord.file(of: document))
    let properties = try #require(package.parts["customXml/itemProps1.xml"])
    #expect(properties.all("schemaRef").map { $0.attributes.first?.value } == [record.namespace])
  }
}
