internal import GalleyArchive
internal import GalleyCore
internal import GalleyXML

extension OpenPackage {
  /// The package as a ZIP container: content types first, relationships of the package second, then the parts.
  ///
  /// - Parameter level: DEFLATE level 1 to 12.
  /// - Throws: `OutputError` when a part or the container passes 4 GiB.
  func zipped(level: Int) throws(OutputError) -> [UInt8] {
    let archive = ZIPWriter()
    do {
      try archive.add(
        name: "[Content_Types].xml", bytes: contentTypes(), method: .deflated(level: level))
      for part in allParts {
        try archive.add(name: part.name, bytes: part.bytes, method: .deflated(level: level))
      }
      return try archive.finish()
    } catch {
      throw OutputError(
        "the DOCX package cannot be written: \(error)",
        advice: "split the document into smaller ones and convert each")
    }
  }

  /// `[Content_Types].xml`: one override a part, and a default for the relationships parts.
  private func contentTypes() -> [UInt8] {
    let writer = XMLWriter(standalone: true)
    writer.element("Types", ["xmlns": Namespaces.contentTypes]) {
      writer.element(
        "Default", ["Extension": "rels", "ContentType": ContentType.relationships])
      writer.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for part in parts {
        writer.element(
          "Override", ["PartName": "/\(part.name)", "ContentType": part.contentType])
      }
    }
    return writer.finish()
  }
}

extension OpenPackage.Part {
  /// The part as a file of its own.
  fileprivate var bytes: [UInt8] {
    let writer = XMLWriter(standalone: true, capacity: sizeHint)
    switch content {
    case .written(let write): write(writer)
    case .xml(let root): writer.element(copying: root)
    case .binary(let bytes): return bytes
    }
    return writer.finish()
  }
}
