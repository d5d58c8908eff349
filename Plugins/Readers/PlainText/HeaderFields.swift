internal import GalleyCore

/// The fields that scrapers put above a page: `Title: …`, `Date: …`, `URL: …`.
///
/// Only in the first twelve lines, and only as a run of at least two (empty lines between them count as
/// part of it), so that a sentence that opens with “Source:” stays a sentence. The lines are marked; the
/// metadata are copies, and the text stays where it is.
enum HeaderFields {
  private static let lineLimit = 12

  /// One field that was found.
  struct Found {
    var name: String
    var value: String
  }

  private static let names = [
    "title", "date", "url", "source", "author", "authors", "published", "publisher", "site",
    "publication", "updated", "byline", "link", "language", "section", "description", "keywords",
    "subtitle", "newspaper", "journal", "issue",
  ]

  /// Marks the lines of header fields and returns the fields in their order.
  static func find(in bytes: [UInt8], _ lines: inout [Line]) -> [Found] {
    var found: [Found] = []
    var run: [(line: Int, prefix: UInt16, field: Found)] = []
    func close() {
      if run.count >= 2 {
        for item in run {
          lines[item.line].mark = LineMark(kind: .field, level: 0, prefix: item.prefix)
          found.append(item.field)
        }
      }
      run = []
    }
    for index in lines.indices.prefix(lineLimit) {
      let line = LineBytes(bytes, lines[index].range)
      if let (prefix, field) = field(line, bytes) {
        run.append((index, prefix, field))
      } else if !isBlank(line) {
        close()
      }
    }
    close()
    return found
  }

  /// The field that a line is; the name is matched without regard to case.
  private static func field(_ line: LineBytes, _ bytes: [UInt8]) -> (UInt16, Found)? {
    var line = line
    line.skipSpaces()
    let start = line.position
    while line.position - start < 16, isLetter(line.current) { line.advance(1) }
    let name = String(decoding: bytes[start..<line.position], as: UTF8.self)
    guard line.current == 0x3A, names.contains(name.lowercased()) else { return nil }
    line.advance(1)
    // `URL://…` is an address and not a field.
    guard line.current != 0x2F else { return nil }
    line.skipSpaces()
    var end = line.end
    while end > line.position, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let value = String(decoding: bytes[line.position..<end], as: UTF8.self)
    return (line.prefix, Found(name: name, value: value))
  }

  private static func isBlank(_ line: LineBytes) -> Bool {
    var line = line
    line.skipSpaces()
    return line.isAtEnd
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The metadata that the fields give; a value such as `None` says that there is none.
  static func metadata(of fields: [Found]) -> Metadata {
    var metadata = Metadata()
    for field in fields where !["", "none", "null", "n/a", "-"].contains(field.value.lowercased()) {
      switch field.name.lowercased() {
      case "title" where metadata.title == nil: metadata.title = field.value
      case "url" where metadata.url == nil, "link" where metadata.url == nil:
        metadata.url = field.value
      case "date" where metadata.date == nil, "published" where metadata.date == nil:
        if let date = CalendarDate.parse(field.value) {
          metadata.date = date
        } else {
          metadata.fields.append(.init(name: field.name, value: field.value))
        }
      case "source" where metadata.publication == nil,
        "publication" where metadata.publication == nil,
        "site" where metadata.publication == nil, "newspaper" where metadata.publication == nil,
        "journal" where metadata.publication == nil:
        metadata.publication = field.value
      default: metadata.fields.append(.init(name: field.name, value: field.value))
      }
    }
    return metadata
  }
}
