internal import GalleyArchive
internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// What a reader sees of a document: its letters in reading order, and which bytes of the source they are.
///
/// White space and control characters are left out: a book sets and breaks lines in its own way. Ranges that touch are
/// one, so that it does not matter in which elements they stand.
struct ShownBook {
  /// The letters, in UTF-8.
  private(set) var text: [UInt8] = []
  /// The ranges of the source.
  private(set) var ranges: [Range<Int>] = []
  /// Where each file of the book starts in `text`.
  private var files: [(start: Int, name: String)] = []

  /// Where and how `book` differs from what `document` shows; nil where it does not.
  ///
  /// What was set aside may be left out of a book.
  static func difference(of book: ShownBook, from document: Document) -> String? {
    var expected = ShownBook()
    expected.add(document.articles.filter { !$0.blocks.allSatisfy(document.isBlank) }, document)
    if book.text == expected.text, book.ranges == expected.ranges { return nil }
    if !document.setAside.allSatisfy(document.isBlank) {
      let articles = expected.text.count
      for block in document.setAside { expected.add(block, document) }
      if book.text.count <= articles, book.text != expected.text {
        expected.text.removeSubrange(articles...)
      }
    }
    guard book.text == expected.text else {
      let length = zip(book.text, expected.text).prefix { $0 == $1 }.count
      return "\(book.name(at: length)) shows “\(Self.excerpt(book.text, length))”, "
        + "the ledger “\(Self.excerpt(expected.text, length))”"
    }
    return book.ranges == expected.ranges
      ? nil : "the ranges in data-src are not those of the pieces that the ledger shows"
  }

  private func name(at offset: Int) -> String {
    files.last { $0.start <= offset }?.name ?? "the book"
  }

  /// Some letters from where two texts part, with a few before it.
  private static func excerpt(_ text: [UInt8], _ position: Int) -> String {
    func isStart(_ index: Int) -> Bool { index >= text.count || text[index] & 0xC0 != 0x80 }
    var start = max(0, position - 12)
    while start > 0, !isStart(start) { start -= 1 }
    var end = min(text.count, position + 24)
    while !isStart(end) { end += 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes where byte > 0x20 { text.append(byte) }
  }

  private mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
}

// MARK: - What the ledger says

extension ShownBook {
  private mutating func add(_ articles: [Article], _ document: Document) {
    for article in articles { for block in article.blocks { add(block, document) } }
  }

  private mutating func add(_ block: Block, _ document: Document) {
    if case .printed(let printed) = block {
      let extent = document.extent(of: printed)
      append(allowed(document.source.bytes[extent.bounds]))
      append(extent.bounds)
    }
    block.forEachChild(
      blocks: { for block in $0 { add(block, document) } }, inlines: { add($0, document) })
  }

  private mutating func add(_ inlines: [Inline], _ document: Document) {
    for inline in inlines {
      if case .text(let text) = inline {
        for piece in text.pieces {
          append(allowed(document.bytes(of: piece)))
          if !piece.isInserted { append(piece.range.bounds) }
        }
      } else if let content = inline.children {
        add(content, document)
      }
    }
  }

  /// What XML takes of `bytes`: not U+FFFE and U+FFFF (XML 1.0 §2.2).
  private func allowed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var allowed: [UInt8] = []
    allowed.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0xEF, index + 2 < bytes.endIndex, bytes[index + 1] == 0xBF,
        bytes[index + 2] >= 0xBE
      {
        index += 3
      } else {
        allowed.append(bytes[index])
        index += 1
      }
    }
    return allowed
  }
}

// MARK: - What the book shows

extension ShownBook {
  /// Reads the content documents of an EPUB in the order of its spine; nil where the container is none.
  ///
  /// - Throws: `ZIPError` for a damaged container, `XMLError` for a file that is no XML.
  init?(of container: ZIPReader) throws {
    guard container.names.contains("META-INF/container.xml") else { return nil }
    self.init()
    let root = try Self.elements("rootfile", try container.bytes(of: "META-INF/container.xml"))
    guard let package = root.first?["full-path"] else { return nil }
    let bytes = try container.bytes(of: package)
    let folder = package.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var addresses: [String: String] = [:]
    for item in try Self.elements("item", bytes) {
      if let id = item["id"] { addresses[id] = item["href"] }
    }
    for reference in try Self.elements("itemref", bytes) {
      guard let address = reference["idref"].flatMap({ addresses[$0] }) else { continue }
      files.append((start: text.count, name: address))
      try read(try container.bytes(of: folder + address))
    }
  }

  /// Reads one content document, unless it is cover, title page or contents: those words are the book's.
  private mutating func read(_ page: [UInt8]) throws {
    let reader = XMLReader(page)
    var isInBody = false
    // How many elements are open inside one whose words are the book's, that one counted.
    var hidden = 0
    while let event = try reader.next() {
      switch event {
      case .startElement("body", _, let attributes):
        if attributes.first(where: { $0.name == "type" })?.value == "frontmatter" { return }
        isInBody = true
      case .startElement(_, _, let attributes):
        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
        if hidden > 0 || value("class") == "backlink" || value("id") == "set-aside-heading" {
          hidden += 1
        } else if let ranges = value("data-src") {
          for range in ranges.split(separator: " ") {
            let numbers = range.split(separator: "+").compactMap { Int($0) }
            guard numbers.count == 2, numbers[0] >= 0, numbers[1] >= 0,
              case (let end, false) = numbers[0].addingReportingOverflow(numbers[1])
            else { continue }
            append(numbers[0]..<end)
          }
        }
      case .endElement: hidden = max(0, hidden - 1)
      case .text(let string): if isInBody, hidden == 0 { append(string.utf8) }
      case .comment: break
      }
    }
  }

  /// The attributes of every element called `name`.
  private static func elements(_ name: String, _ file: [UInt8]) throws -> [[String: String]] {
    let reader = XMLReader(file)
    var found: [[String: String]] = []
    while let event = try reader.next() {
      guard case .startElement(name, _, let attributes) = event else { continue }
      found.append(
        Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
    return found
  }
}
