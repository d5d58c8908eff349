internal import GalleyXML

/// Property elements that are always in the order their schema wants, whatever the order they were added in.
struct Properties: Sendable {
  private let order: ElementOrder
  private var places: [Int] = []
  /// The elements in the schema's order.
  private(set) var elements: [Element] = []

  /// Properties of an element whose children stand in `order`.
  init(_ order: ElementOrder, _ elements: [Element] = []) {
    self.order = order
    for element in elements { add(element) }
  }

  /// Whether there are none.
  var isEmpty: Bool { elements.isEmpty }

  /// Adds an element at its place; of several of one name the first added stays first.
  mutating func add(_ element: Element) {
    let place = order.place(of: element.name)
    var index = elements.count
    while index > 0, places[index - 1] > place { index -= 1 }
    elements.insert(element, at: index)
    places.insert(place, at: index)
  }

  /// Adds `<name/>`: Word's own form of "on", the only one its validator takes everywhere.
  mutating func add(_ name: StaticString) { add(Element(name)) }

  /// Adds `<name w:val="value"/>`.
  mutating func add(_ name: StaticString, value: String) { add(Element(name, value: value)) }
}

extension Element {
  /// The element as XML that says itself what its prefix means, to be put into somebody else's part.
  var standingAlone: [UInt8] {
    let writer = XMLWriter(declaration: false)
    writer.start(name)
    writer.attribute("xmlns:w", Namespaces.word)
    for (name, value) in attributes { writer.attribute(name, value) }
    for child in children { writer.write(child) }
    writer.end()
    return writer.finish()
  }
}

extension XMLWriter {
  /// Writes an element with all that is in it.
  func write(_ element: Element) {
    start(element.name)
    for (name, value) in element.attributes { attribute(name, value) }
    for child in element.children { write(child) }
    end()
  }

  /// Writes properties as one element; nothing where there are none.
  func write(_ name: StaticString, _ properties: Properties) {
    guard !properties.isEmpty else { return }
    start(name)
    for element in properties.elements { write(element) }
    end()
  }
}
