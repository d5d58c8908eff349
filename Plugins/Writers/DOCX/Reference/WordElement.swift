internal import GalleyXML

/// An element read from a reference document: what it has of Word's main namespace, nothing else.
///
/// Extensions of later versions of Word are left out with all that is in them; whoever does not know them has to do
/// without them anyway (ECMA-376 Part 3).
struct WordElement: Sendable, Hashable {
  /// The local name.
  let name: String
  /// The attributes of the main namespace.
  let attributes: [XMLAttribute]
  /// The relationship it names, `r:id`.
  let relationship: String?
  /// The children.
  private(set) var children: [WordElement] = []

  /// `w:val`.
  var value: String? { attribute("val") }

  /// The value of an attribute.
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The first child of this name.
  func first(_ name: String) -> WordElement? { children.first { $0.name == name } }

  /// The same without the children and attributes of these names.
  func without(children: Set<String> = [], attributes: Set<String> = []) -> WordElement {
    WordElement(
      name: name, attributes: self.attributes.filter { !attributes.contains($0.name) },
      relationship: relationship, children: self.children.filter { !children.contains($0.name) })
  }
}

extension ReferencePackage {
  /// Hands over every element that lies so many steps below the root of a part, one after the other, with what its
  /// parent is called and where it starts; memory is that of the largest.
  ///
  /// - Returns: the bytes of the part, and where its root starts and its end tag stands.
  func forEachElement(
    in part: String, root: String, depth: Int = 1,
    _ body: (_ element: WordElement, _ parent: String, _ start: Int) throws(ReferenceFault) -> Void
  ) throws(ReferenceFault) -> (bytes: [UInt8], root: Int, end: Int) {
    var open: [(element: WordElement, start: Int)?] = []
    var rootStart = 0
    var rootEnd = 0
    let bytes = try forEachEvent(in: part) { event, offset throws(ReferenceFault) in
      switch event {
      case .startElement(let name, let namespace, let attributes):
        if open.isEmpty {
          guard name == root, namespace == Namespaces.word else {
            throw ReferenceFault("'\(self.file)' has a part '\(part)' that is no Word \(root)")
          }
          rootStart = offset
        }
        guard namespace == Namespaces.word, open.allSatisfy({ $0 != nil }) else {
          open.append(nil)
          return
        }
        open.append(
          (
            WordElement(
              name: name, attributes: attributes.filter { $0.namespace == Namespaces.word },
              relationship: attributes.first {
                $0.name == "id" && $0.namespace == Namespaces.references
              }?.value), offset
          ))
      case .endElement:
        guard let closed = open.popLast() else { return }
        if open.isEmpty { rootEnd = offset }
        guard let closed else { return }
        if open.count == depth, let parent = open.last ?? nil {
          try body(closed.element, parent.element.name, closed.start)
        } else if open.count > depth {
          open[open.count - 1]?.element.append(closed.element)
        }
      case .text, .comment: break
      }
    }
    return (bytes, rootStart, rootEnd)
  }
}

extension WordElement {
  fileprivate mutating func append(_ child: WordElement) { children.append(child) }
}

extension XMLWriter {
  /// Writes an element of a reference document; the prefix `w` is declared further out.
  func write(_ element: WordElement) {
    // Names were read from XML, so they are names; one that is none after all is left out.
    guard let name = XMLName("w", element.name) else { return }
    start(name)
    for attribute in element.attributes {
      if let name = XMLName("w", attribute.name) { self.attribute(name, attribute.value) }
    }
    for child in element.children { write(child) }
    end()
  }
}
