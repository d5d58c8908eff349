/// A small XML file as a tree that cannot change: for `container.xml`, styles and their like.
public struct XMLTree: Hashable, Sendable {
  /// The one element everything stands in.
  public let root: XMLElement

  /// Reads a file.
  ///
  /// - Parameter limits: bounds; the defaults are 256 levels and 64 MiB. A tree takes many times
  ///   the memory of its file: use `XMLReader` for large ones.
  /// - Throws: `XMLReadError` when the file is not well-formed or a limit is passed.
  public init(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(bytes: 64 << 20)
  ) throws(XMLReadError) {
    let reader = XMLReader(bytes, limits: limits)
    var open: [XMLElement] = []
    var root: XMLElement?
    while let event = try reader.next() {
      switch event {
      case .startElement(let name, let namespace, let attributes):
        open.append(
          XMLElement(
            name: name, namespace: namespace, attributes: attributes, children: [],
            line: reader.line))
      case .endElement:
        guard let closed = open.popLast() else { continue }
        if open.isEmpty {
          root = closed
        } else {
          open[open.count - 1].children.append(.element(closed))
        }
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].children.append(.text(text)) }
      case .comment:
        continue
      }
    }
    // A well-formed file has a root; libxml2 has refused every other.
    guard let root else {
      throw XMLReadError(reason: .notWellFormed("no root element"), line: 1, column: 1)
    }
    self.root = root
  }
}

/// An element of an `XMLTree`.
public struct XMLElement: Hashable, Sendable {
  /// The local name.
  public let name: String
  /// The namespace; nil when there is none.
  public let namespace: String?
  /// The attributes, in the order of the file.
  public let attributes: [XMLAttribute]
  /// Elements and text, in the order of the file.
  public fileprivate(set) var children: [XMLNode]
  /// The line where the start tag ends, from 1.
  public let line: Int

  /// The value of an attribute; without a namespace, an attribute without one is meant.
  public func attribute(_ name: String, namespace: String? = nil) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The child elements.
  public var elements: [XMLElement] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// The child elements of this local name, in any namespace.
  public func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first child element of this local name, in any namespace.
  public func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// All text inside, that of elements further in included.
  public var text: String {
    var result = ""
    collectText(into: &result)
    return result
  }

  private func collectText(into result: inout String) {
    for child in children {
      switch child {
      case .element(let element): element.collectText(into: &result)
      case .text(let text): result += text
      }
    }
  }
}

/// What stands in an element.
public indirect enum XMLNode: Hashable, Sendable {
  /// An element.
  case element(XMLElement)
  /// A run of text.
  case text(String)
}
