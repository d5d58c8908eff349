internal import GalleyArchive
internal import GalleyCore
internal import GalleyXML

/// The container of a reference document: parts, their types, and what they point at.
///
/// It is somebody's file and may be anything: what it may make us read is bounded, names in it name parts and nothing
/// else, and no document type is taken.
struct ReferencePackage {
  /// A relationship of a part, its target found.
  struct Relationship {
    let id: String
    /// The last word of the type: `styles`, `header`, `image`.
    let kind: String
    let type: String
    /// The name of a part, or an address where it is external.
    let target: String
    let isExternal: Bool
  }

  /// The largest file taken; a template with pictures has some megabytes.
  static let byteLimit = 64 << 20
  /// Word's own templates have some twenty parts.
  private static let containerLimits = ZIPReader.Limits(entries: 4_096, expandedBytes: 256 << 20)
  /// The largest part of XML; the styles of a heavy template have one megabyte.
  private static let partLimits = XMLLimits(depth: 200, bytes: 64 << 20)

  /// The name of the file, for messages.
  let file: String
  private let archive: ZIPReader
  /// The entries by their part names in lower case: OPC compares without case (ECMA-376 Part 2, 6.2.2.3).
  private var entries: [String: String] = [:]
  private var typesByExtension: [String: String] = [:]
  private var typesByPart: [String: String] = [:]

  /// Opens `file`.
  init(_ file: OptionFile) throws(ReferenceFault) {
    self.file = file.name
    do { archive = try ZIPReader(file.bytes, limits: Self.containerLimits) } catch {
      throw ReferenceFault(
        "'\(file.name)' is no Word document: \(error)", advice: "name a .docx file")
    }
    for entry in archive.names { entries[entry.lowercased()] = entry }
    let types = "[Content_Types].xml"
    guard has(types) else {
      throw ReferenceFault("'\(file.name)' is no Word document: it has no list of content types")
    }
    try forEachEvent(in: types) { event, _ in
      guard case .startElement(let element, _, let attributes) = event else { return }
      func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
      guard let type = value("ContentType") else { return }
      if element == "Default", let extension_ = value("Extension") {
        typesByExtension[extension_.lowercased()] = type
      } else if element == "Override", let part = value("PartName") {
        typesByPart[part.drop { $0 == "/" }.lowercased()] = type
      }
    }
  }

  /// Whether there is a part of this name.
  func has(_ part: String) -> Bool { entries[part.lowercased()] != nil }

  /// The bytes of a part.
  func bytes(of part: String) throws(ReferenceFault) -> [UInt8] {
    guard let entry = entries[part.lowercased()] else {
      throw ReferenceFault("'\(file)' has no part '\(part)', which another part points at")
    }
    do { return try archive.bytes(of: entry) } catch {
      throw ReferenceFault("'\(file)' cannot be read: \(error)")
    }
  }

  /// What a part holds; nil where nothing says it.
  func contentType(of part: String) -> String? {
    if let type = typesByPart[part.lowercased()] { return type }
    guard let dot = part.lastIndex(of: ".") else { return nil }
    return typesByExtension[part[part.index(after: dot)...].lowercased()]
  }

  /// Reads a part to its end, event by event, and hands over where each one starts.
  ///
  /// - Returns: the bytes of the part.
  @discardableResult
  func forEachEvent(
    in part: String, _ body: (XMLEvent, _ offset: Int) throws(ReferenceFault) -> Void
  ) throws(ReferenceFault) -> [UInt8] {
    let bytes = try bytes(of: part)
    let reader = XMLReader(bytes, limits: Self.partLimits)
    while true {
      let event: XMLEvent?
      do { event = try reader.next() } catch {
        throw ReferenceFault("'\(file)' has a damaged part '\(part)': \(error)")
      }
      guard let event else { return bytes }
      guard let offset = reader.offset else {
        throw ReferenceFault("'\(file)' has a part '\(part)' that is not in UTF-8")
      }
      try body(event, offset)
    }
  }

  /// What a part points at; the package itself where `part` is empty.
  func relationships(of part: String) throws(ReferenceFault) -> [Relationship] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = part[..<slash]
    let list = "\(folder)_rels/\(part[slash...]).rels"
    guard has(list) else { return [] }
    var relationships: [Relationship] = []
    try forEachEvent(in: list) { event, _ in
      guard case .startElement("Relationship", _, let attributes) = event else { return }
      func value(_ name: String) -> String { attributes.first { $0.name == name }?.value ?? "" }
      let isExternal = value("TargetMode") == "External"
      let type = value("Type")
      relationships.append(
        Relationship(
          id: value("Id"), kind: type.split(separator: "/").last.map(String.init) ?? "",
          type: type,
          target: isExternal
            ? value("Target") : Self.resolve(value("Target"), from: String(folder)),
          isExternal: isExternal))
    }
    return relationships
  }

  /// The name of the part that `target` names from `folder`; parts above the root are those at the root.
  static func resolve(_ target: String, from folder: String) -> String {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    var folders = path.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in path.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = folders.popLast()
      default: folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }
}
