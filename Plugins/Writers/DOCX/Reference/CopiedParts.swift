internal import GalleyXML

/// The parts of a reference document that are taken as they are, with everything they point at.
struct CopiedParts: Sendable {
  /// A part under the name it has in our package.
  struct CopiedPart: Sendable {
    let name: String
    let contentType: String
    let relationships: [OpenPackage.Relationship]
    /// Whether `bytes` are a root element, else the whole part.
    let isXML: Bool
    let bytes: [UInt8]

    /// The part for our package.
    var part: OpenPackage.Part {
      OpenPackage.Part(
        name: name, contentType: contentType, relationships: relationships,
        content: isXML ? .xml(bytes) : .binary(bytes))
    }
  }

  /// The parts.
  private(set) var parts: [CopiedPart] = []
  /// The highest id of a bookmark in them, 0 for none.
  private(set) var highestBookmark = 0
  /// The names of the bookmarks in them.
  private(set) var bookmarks: Set<String> = []

  private var names: [String: String] = [:]
  private var waiting: [(part: String, name: String)] = []

  /// Takes a part under a name, and all that it points at; its type ends in `kind`, `header+xml`.
  ///
  /// - Returns: the name it has in our package: `name`, or an earlier one where it was taken before.
  mutating func take(
    _ part: String, _ kind: String, as name: String, from package: ReferencePackage
  ) throws(ReferenceFault) -> String {
    guard let type = package.contentType(of: part), type.hasSuffix(kind) else {
      throw ReferenceFault("the reference document points at '\(part)' as \(kind), which it is not")
    }
    let taken = reserve(part, as: name)
    while let next = waiting.popLast() { try copy(next.part, as: next.name, from: package) }
    return taken
  }

  /// The relationships of a part that we write ourselves, with all that they point at taken.
  mutating func relationships(
    of part: String, as name: String, from package: ReferencePackage
  ) throws(ReferenceFault) -> [OpenPackage.Relationship] {
    let relationships = try relationships(of: part, at: name, from: package)
    while let next = waiting.popLast() { try copy(next.part, as: next.name, from: package) }
    return relationships
  }

  private mutating func reserve(_ part: String, as name: String) -> String {
    let key = part.lowercased()
    if let known = names[key] { return known }
    names[key] = name
    waiting.append((part, name))
    return name
  }

  private mutating func copy(
    _ part: String, as name: String, from package: ReferencePackage
  ) throws(ReferenceFault) {
    guard let type = package.contentType(of: part) else {
      throw ReferenceFault("the reference document does not say what its part '\(part)' holds")
    }
    // A header that points back at the document would bring its text.
    guard !type.contains(".main+xml") else {
      throw ReferenceFault("the reference document has a part that holds its own text, '\(part)'")
    }
    let isXML = type.hasSuffix("+xml") || type.hasSuffix("/xml")
    let bytes = isXML ? try root(of: part, from: package) : try package.bytes(of: part)
    parts.append(
      CopiedPart(
        name: name, contentType: type,
        relationships: try relationships(of: part, at: name, from: package), isXML: isXML,
        bytes: bytes))
  }

  /// The root element as it stands, and what of it must not be used twice.
  private mutating func root(
    of part: String, from package: ReferencePackage
  ) throws(ReferenceFault) -> [UInt8] {
    var start: Int?
    var highest = highestBookmark
    var found: [String] = []
    let bytes = try package.forEachEvent(in: part) { event, offset in
      guard case .startElement(let element, Namespaces.word, let attributes) = event else {
        if start == nil, case .startElement = event { start = offset }
        return
      }
      if start == nil { start = offset }
      guard element == "bookmarkStart" || element == "bookmarkEnd" else { return }
      for attribute in attributes where attribute.namespace == Namespaces.word {
        if attribute.name == "id", let number = Int(attribute.value) {
          highest = max(highest, min(number, 1 << 30))
        }
        if attribute.name == "name" { found.append(attribute.value.lowercased()) }
      }
    }
    highestBookmark = highest
    bookmarks.formUnion(found)
    return Array(bytes[(start ?? 0)...])
  }

  private mutating func relationships(
    of part: String, at name: String, from package: ReferencePackage
  ) throws(ReferenceFault) -> [OpenPackage.Relationship] {
    var relationships: [OpenPackage.Relationship] = []
    for relationship in try package.relationships(of: part) {
      if relationship.isExternal {
        relationships.append(
          .init(
            id: relationship.id, type: relationship.type,
            target: LinkTarget.percentEncoded(relationship.target), isExternal: true))
        continue
      }
      let target = reserve(
        relationship.target,
        as: "word/media/reference\(names.count + 1)\(Self.suffix(of: relationship.target))")
      relationships.append(
        .init(
          id: relationship.id, type: relationship.type,
          target: OpenPackage.relativeName(of: target, from: name)))
    }
    return relationships
  }

  /// The extension of a part's name where it is a plain one: programs tell pictures by it.
  private static func suffix(of part: String) -> String {
    guard let dot = part.lastIndex(of: ".") else { return ".bin" }
    let suffix = part[part.index(after: dot)...].lowercased()
    let isPlain =
      (1...8).contains(suffix.utf8.count)
      && suffix.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isPlain && suffix != "rels" ? ".\(suffix)" : ".bin"
  }
}
