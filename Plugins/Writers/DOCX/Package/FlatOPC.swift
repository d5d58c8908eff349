internal import GalleyJSON
internal import GalleyXML

extension OpenPackage {
  /// The package as one XML file, the form Word saves as "Word XML Document".
  ///
  /// Content types stand on the parts, so there is no `[Content_Types].xml`. The paddings are the ones Word writes.
  func flat() -> [UInt8] {
    let writer = XMLWriter(
      standalone: true, capacity: parts.reduce(4_096) { $0 + $1.sizeHint + 4_096 })
    // The data is a constant without `?>`, the one thing an instruction may not hold.
    try? writer.processingInstruction("mso-application", "progid=\"Word.Document\"")
    writer.newline()
    writer.element("pkg:package", ["xmlns:pkg": Namespaces.flatPackage]) {
      for part in allParts {
        writer.start("pkg:part")
        writer.attribute("pkg:name", "/\(part.name)")
        writer.attribute("pkg:contentType", part.contentType)
        if part.contentType == ContentType.relationships {
          writer.attribute("pkg:padding", part.name == "_rels/.rels" ? "512" : "256")
        }
        switch part.content {
        case .written(let write): writer.element("pkg:xmlData") { write(writer) }
        case .xml(let root): writer.element("pkg:xmlData") { writer.element(copying: root) }
        case .binary(let bytes):
          writer.attribute("pkg:compression", "store")
          writer.start("pkg:binaryData")
          let lines = Self.base64Lines(of: bytes)
          writer.text(bytes: lines.span)
          writer.end()
        }
        writer.end()
      }
    }
    return writer.finish()
  }
  /// Base 64 in lines of 76 characters, each with a line feed before it, as Word writes binary parts into XML.
  private static func base64Lines(of bytes: [UInt8]) -> [UInt8] {
    let bytesPerLine = 57
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count / 3 * 4 + bytes.count / bytesPerLine + 8)
    for start in stride(from: 0, to: bytes.count, by: bytesPerLine) {
      lines.append(0x0A)
      Base64.encode(bytes[start..<min(start + bytesPerLine, bytes.count)], into: &lines)
    }
    return lines
  }
}
