/// A small WordprocessingML element that is built before it is written: a property and its children.
///
/// Running text never becomes elements; it goes straight into the writer.
struct Element: Sendable {
  /// The qualified name, `w:spacing`.
  let name: StaticString
  /// The attributes in the order they are written.
  let attributes: [(name: StaticString, value: String)]
  /// The children in the order they are written.
  let children: [Element]

  /// Makes an element.
  init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: [Element] = []
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    self.children = children
  }

  /// Makes an element of the commonest form, `<name w:val="value"/>`.
  init(_ name: StaticString, value: String) {
    self.init(name, ["w:val": value])
  }

  /// Makes an element that holds other elements, sorted as the schema wants them.
  init(_ name: StaticString, _ properties: Properties) {
    self.name = name
    attributes = []
    children = properties.elements
  }
}
