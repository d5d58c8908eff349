internal import GalleyXML

/// The styles of a reference document: where each one is found, and what they say of languages.
struct ReferenceStyles: Sendable {
  /// A style by what it applies to and its name.
  private struct Key: Hashable {
    let kind: String
    /// In lower case: Word compares names without case, and other programs write `Heading 1`.
    let name: String
  }

  private var ids: [Key: String] = [:]
  private var defaults: [String: String] = [:]
  /// All ids in lower case.
  private(set) var takenIDs: Set<String> = []
  /// All names in lower case.
  private(set) var takenNames: Set<String> = []
  /// The attributes of `w:lang` of text that names none: `val`, `eastAsia`, `bidi`.
  private(set) var languages: [String: String] = [:]
  /// The ids that its styles name and that it does not have.
  private(set) var awaitedIDs: Set<String> = []
  private let root: [UInt8]
  private let end: Int
  /// What has to be put in at an offset: LibreOffice does not say which style is the default.
  private var insertion: (place: Range<Int>, bytes: [UInt8])?

  /// Reads the styles part.
  init(_ package: ReferencePackage, _ part: String) throws(ReferenceFault) {
    var ids: [Key: String] = [:]
    var defaults: [String: String] = [:]
    var languages: [String: String] = [:]
    var named: Set<String> = []
    var normal: (id: String, start: Int)?
    var allIDs: Set<String> = []
    let found = try package.forEachElement(in: part, root: "styles") { element, _, start in
      switch element.name {
      case "docDefaults":
        for attribute in element.first("rPrDefault")?.first("rPr")?.first("lang")?.attributes ?? []
        { languages[attribute.name] = attribute.value }
      case "style":
        guard let id = element.attribute("styleId"), !id.isEmpty else { return }
        // Those that share a name, or have none, are not found by it, but their ids are taken all the same.
        allIDs.insert(id)
        guard let name = element.first("name")?.value else { return }
        let kind = element.attribute("type") ?? "paragraph"
        let key = Key(kind: kind, name: name.lowercased())
        if ids[key] == nil { ids[key] = id }
        let isDefault = element.attribute("default") ?? "0"
        if ["1", "true", "on"].contains(isDefault), defaults[kind] == nil { defaults[kind] = id }
        if kind == "paragraph", key.name == "normal", normal == nil {
          normal = (id, start)
        }
        for name in ["basedOn", "next", "link"] {
          if let other = element.first(name)?.value { named.insert(other) }
        }
      default: break
      }
    }
    self.ids = ids
    self.defaults = defaults
    self.languages = languages
    takenIDs = Set(allIDs.map { $0.lowercased() })
    takenNames = Set(ids.keys.map(\.name))
    awaitedIDs = named.subtracting(allIDs)
    root = Array(found.bytes[found.root...])
    end = found.end - found.root
    if defaults["paragraph"] == nil, let normal {
      insertion = Self.makingDefault(found.bytes, normal.start).map {
        ($0.place.lowerBound - found.root..<$0.place.upperBound - found.root, $0.bytes)
      }
      if insertion != nil { self.defaults["paragraph"] = normal.id }
    }
  }

  /// What makes the style that starts at `start` the default: the attribute, in the place of one that says no.
  private static func makingDefault(_ bytes: [UInt8], _ start: Int) -> (
    place: Range<Int>, bytes: [UInt8]
  )? {
    // `<w:style`: the attribute needs the prefix of the element.
    let name = bytes[(start + 1)...].prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
    guard let colon = name.firstIndex(of: 0x3A) else { return nil }
    let attribute = name[...colon] + Array("default".utf8)
    let isDefault = [0x20] + attribute + Array("=\"1\"".utf8)
    // No `>` stands in what says which style this is, or only later than the attribute.
    let tag = bytes[name.endIndex...].prefix { $0 != 0x3E }
    var position = tag.startIndex
    while position < tag.endIndex {
      let quote = tag[position...].firstIndex { $0 == 0x22 || $0 == 0x27 }
      guard let quote, let close = tag[(quote + 1)...].firstIndex(of: tag[quote]) else { break }
      let written = tag[position..<quote].filter { $0 > 0x20 && $0 != 0x3D }
      if written == Array(attribute) { return (position..<close + 1, isDefault) }
      position = close + 1
    }
    return (name.endIndex..<name.endIndex, isDefault)
  }

  /// Whether it has a default style of a kind.
  func hasDefault(_ kind: Style.Kind) -> Bool { defaults[kind.rawValue] != nil }

  /// The id under which the reference document has `style`; nil where it has none.
  func id(of style: Style) -> String? {
    if style.isDefault, let id = defaults[style.kind.rawValue] { return id }
    return ids[Key(kind: style.kind.rawValue, name: style.name.lowercased())]
  }

  /// The part as it was, `added` at its end.
  func written(adding added: [UInt8]) -> [UInt8] {
    guard let insertion else { return Array(root[..<end]) + added + root[end...] }
    return Array(root[..<insertion.place.lowerBound]) + insertion.bytes
      + root[insertion.place.upperBound..<end] + added + root[end...]
  }
}
