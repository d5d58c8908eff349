internal import GalleyCore
internal import GalleyXML

/// `docProps/custom.xml`: what is known of the source and has no place among the core properties.
struct CustomProperties: Sendable {
  /// Names and values; the names differ without regard to case, as Word wants.
  let values: [(name: String, value: String)]

  /// The set every user-defined property belongs to ([MS-OSHARED] 2.3.3.2.1.1).
  private static let format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
  /// The first two numbers are taken by the dictionary and the code page.
  private static let firstNumber = 2

  /// Reads the properties of `metadata`; where two fields have one name, the first counts.
  init(_ metadata: Metadata) {
    var values: [(name: String, value: String)] = []
    var names: Set<String> = []
    let known: [(String, String?)] = [
      ("Publication", metadata.publication), ("Issue date", metadata.date),
      ("Source URL", metadata.url),
    ]
    for (name, value) in known + metadata.fields.map({ ($0.name, Optional($0.value)) }) {
      let name = CoreProperties.line(name)
      let value = CoreProperties.line(value ?? "")
      guard !name.isEmpty, !value.isEmpty, names.insert(name.lowercased()).inserted else {
        continue
      }
      values.append((name, value))
    }
    self.values = values
  }

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    writer.start("Properties")
    writer.attribute("xmlns", Namespaces.customProperties)
    writer.attribute("xmlns:vt", Namespaces.variantTypes)
    for (index, property) in values.enumerated() {
      writer.start("property")
      writer.attribute("fmtid", Self.format)
      writer.attribute("pid", index + Self.firstNumber)
      writer.attribute("name", property.name)
      writer.element("vt:lpwstr", text: property.value)
      writer.end()
    }
    writer.end()
  }
}
