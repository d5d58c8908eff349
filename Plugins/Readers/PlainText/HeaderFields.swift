internal import GalleyCore

/// The fields that scrapers put above a page: `Title: …`, `Date: …`, `URL: …`.
///
/// In the first twelve lines with text, a run of at least two (empty lines between them count as part of it), so that a
/// sentence that opens with “Source:” stays a sentence; below them, where pages were joined to one file, a run that has
/// a title and an address. The lines are marked; the metadata are copies of the first run, and the text stays where it
/// is.
enum HeaderFields {
  /// Lines with text that may hold the first header.
  private static let headLines = 12
  /// Fields that a run may have; a longer one is a list of something else.
  private static let mostFields = 24

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
    var filled = 0
    func close() {
      guard !run.isEmpty else { return }
      let isHead = filled <= headLines
      if isHead ? run.count >= 2 : run.count <= mostFields && isPage(run.map(\.field)) {
        for item in run {
          lines[item.line].mark = LineMark(kind: .field, level: 0, prefix: item.prefix)
          if isHead { found.append(item.field) }
        }
      }
      run = []
    }
    for index in lines.indices {
      // The byte that a line opens with tells what nearly every one is: text.
      let first = firstByte(of: bytes, lines[index].range)
      guard isLetter(first) else {
        if first != 0 {
          close()
          filled += 1
        }
        continue
      }
      if let (prefix, field) = field(LineBytes(bytes, lines[index].range), bytes) {
        // A run that goes on past the head belongs to it.
        if run.isEmpty || filled < headLines { filled += 1 }
        if run.count <= mostFields { run.append((index, prefix, field)) }
      } else {
        close()
        filled += 1
      }
    }
    close()
    return found
  }

  /// Whether the fields are those of a page: what it is called and where it stood.
  private static func isPage(_ fields: [Found]) -> Bool {
    let names = fields.map { $0.name.lowercased() }
    return names.contains("title") && (names.contains("url") || names.contains("link"))
  }

  /// The field that a line is; the name is matched without regard to case.
  private static func field(_ line: LineBytes, _ bytes: [UInt8]) -> (UInt16, Found)? {
    var line = line
    line.skipSpaces()
    let start = line.position
    while line.position - start < 16, isLetter(line.current) { line.advance(1) }
    // Most lines are left here, before a string is made of them.
    guard line.position > start, line.current == 0x3A else { return nil }
    let name = String(decoding: bytes[start..<line.position], as: UTF8.self)
    guard names.contains(name.lowercased()) else { return nil }
    line.advance(1)
    // `URL://…` is an address and not a field.
    guard line.current != 0x2F else { return nil }
    line.skipSpaces()
    var end = line.end
    while end > line.position, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let value = String(decoding: bytes[line.position..<end], as: UTF8.self)
    return (line.prefix, Found(name: name, value: value))
  }

  /// The first byte of a line that is neither a space nor a tab; 0 where there is none.
  ///
  /// A NUL counts as text, and a byte order mark is passed over.
  private static func firstByte(of bytes: [UInt8], _ range: SourceRange) -> UInt8 {
    let text = bytes.span
    var position = Int(range.start)
    let end = Int(range.end)
    if position == 0, end >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { position = 3 }
    while position < end {
      let byte = text[position]
      if byte != 0x20, byte != 0x09 { return max(byte, 1) }
      position += 1
    }
    return 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
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
