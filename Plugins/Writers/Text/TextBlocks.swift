internal import GalleyCore

/// The blocks of a document as lines of plain text.
struct TextBlocks {
  private(set) var bytes: [UInt8] = []
  private let document: Document
  private let measure: Int
  private let isIndented: Bool
  private let wrapper = LineWrapper()
  /// The spaces that open each line of the blocks at hand.
  private var margin = 0
  /// What stands in the margin of the next line, where an item of a list begins.
  private var marker: [UInt8] = []
  private var needsBlankLine = false
  /// How many blank lines more than above others stand above the next line, where it is a heading's: two above a title,
  /// one above a section say so where nothing else can.
  private var headingSpace = 0

  init(_ document: Document, measure: Int, isIndented: Bool) {
    self.document = document
    self.measure = measure
    self.isIndented = isIndented
    bytes.reserveCapacity(document.source.bytes.count * 9 / 8)
  }

  mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

  private mutating func write(_ block: Block) {
    switch block {
    case .printed(let printed): write(printed)
    case .paragraph(let paragraph):
      let text = text(of: paragraph.inlines)
      guard !text.isEmpty else { return }
      wrap(isIndented && paragraph.role == .body && margin == 0 ? indent(of: text) + text : text)
      needsBlankLine = true
    case .heading(let heading):
      let text = text(of: heading.inlines)
      guard !text.isEmpty else { return }
      headingSpace = heading.role == .title ? 2 : 1
      wrap(text)
      needsBlankLine = true
    case .list(let list): write(list)
    case .quotation(let blocks): nest(width: 2) { $0.write(blocks) }
    case .verse(let verse):
      nest(width: isIndented ? Self.verseIndent / 2 : Self.verseIndent) { blocks in
        for line in verse.lines { blocks.wrapHanging(blocks.text(of: line)) }
      }
      needsBlankLine = true
    case .preformatted(let verse):
      for line in verse.lines { lines(text(of: line)) }
      needsBlankLine = true
    case .table(let table): write(table)
    case .thematicBreak:
      line("* * *".utf8)
      needsBlankLine = true
    case .note(let note): write(note.labelledBlocks)
    case .container(let container): write(container.blocks)
    }
  }

  private mutating func write(_ list: List) {
    let isTight = list.items.allSatisfy { $0.count == 1 }
    for (index, item) in list.items.enumerated() {
      if isTight && index > 0 { needsBlankLine = false }
      // Wrapping addition: a start from a hostile file must not stop the program.
      let sign = list.start.map { Array("\($0 &+ index). ".utf8) } ?? Array("- ".utf8)
      endBlankLine()
      marker += Array(repeating: 0x20, count: margin - marker.count) + sign
      nest(width: sign.count) { $0.write(item) }
      if !marker.isEmpty { line([]) }
      needsBlankLine = true
    }
  }

  /// Cells in columns, two spaces apart.
  private mutating func write(_ table: Table) {
    let rows = table.rows.map { $0.map { text(of: $0).map { $0 == 0x0A ? 0x20 : $0 } } }
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], min(wrapper.cells(of: cell), Self.widestColumn))
      }
    }
    for row in rows {
      var content: [UInt8] = []
      for (column, cell) in row.enumerated() {
        content += cell
        guard column + 1 < row.count else { break }
        let padding = max(0, widths[column] - wrapper.cells(of: cell)) + 2
        content += Array(repeating: 0x20, count: padding)
      }
      line(content)
    }
    needsBlankLine = !rows.isEmpty || needsBlankLine
  }

  /// The white space that sets verse off from the text; half as much where paragraphs open with as much.
  private static let verseIndent = 4

  /// Columns are aligned up to this many cells, so that one long cell does not fill every row with spaces.
  private static let widestColumn = 40

  /// Lines that no filter has read are written as they are.
  private mutating func write(_ printed: PrintedLines) {
    var content = Array(document.source[document.extent(of: printed)])
    if content.last == 0x0A { content.removeLast() }
    guard !content.isEmpty else { return }
    lines(content)
    needsBlankLine = true
  }

  // MARK: - Lines

  private mutating func nest(width: Int, _ content: (inout TextBlocks) -> Void) {
    margin += width
    content(&self)
    margin -= width
  }

  private mutating func endBlankLine() {
    if needsBlankLine { bytes += Array(repeating: 0x0A, count: 1 + headingSpace) }
    needsBlankLine = false
    headingSpace = 0
  }

  private mutating func line(_ content: some Collection<UInt8>) {
    endBlankLine()
    bytes += marker
    if content.isEmpty {
      while !marker.isEmpty, bytes.last == 0x20 { bytes.removeLast() }
    } else {
      bytes += Array(repeating: 0x20, count: max(0, margin - marker.count))
    }
    marker = []
    bytes += content
    bytes.append(0x0A)
  }

  private mutating func lines(_ content: [UInt8]) {
    for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) { self.line(line) }
  }

  private mutating func wrap(_ content: [UInt8]) {
    guard measure > 0, !isRow(content) else { return lines(content) }
    // Deep nesting must leave room for a few words.
    let room = max(measure - margin, PlainTextWriter.smallestMeasure / 2)
    var cut: [ArraySlice<UInt8>] = []
    wrapper.wrap(content, first: room, rest: room) { cut.append($0) }
    for piece in cut { line(piece) }
  }

  /// The widest row in cells: two lines of a typewritten page.
  private static let widestRow = 120
  /// How many signs of a leader lead to the last cell of a row.
  private static let leastLeader = 4

  /// Whether a line is a row of columns: a gap of three spaces divides it, or a leader `. . . .` leads through it.
  ///
  /// Such a row is not wrapped: what is on two lines is in columns no more.
  private func isRow(_ content: [UInt8]) -> Bool {
    guard content.count > measure, content.count <= Self.widestRow * 4 else { return false }
    var spaces = 0
    var signs = 0
    var isRow = false
    for byte in content {
      if byte == 0x20 {
        spaces += 1
        isRow = isRow || spaces >= 3
        continue
      }
      signs = byte == 0x2E || byte == 0x2D ? spaces == 1 ? signs + 1 : 1 : 0
      isRow = isRow || signs >= Self.leastLeader
      spaces = 0
    }
    return isRow && wrapper.cells(of: content) <= Self.widestRow
  }

  /// What does not fit on a line of verse goes on deeper, as print has it.
  private mutating func wrapHanging(_ content: [UInt8]) {
    guard measure > 0 else { return lines(content) }
    let room = max(measure - margin, PlainTextWriter.smallestMeasure / 2)
    let hanging = max(room - Self.verseIndent, PlainTextWriter.smallestMeasure / 2)
    var cut: [ArraySlice<UInt8>] = []
    wrapper.wrap(content, first: room, rest: hanging) { cut.append($0) }
    for (index, piece) in cut.enumerated() {
      nest(width: index == 0 ? 0 : Self.verseIndent) { $0.line(piece) }
    }
  }

  /// Two full-width spaces before ideographs, as Chinese and Japanese set them; else four spaces.
  private func indent(of text: [UInt8]) -> [UInt8] {
    Array((wrapper.startsFullWidth(text) ? "\u{3000}\u{3000}" : "    ").utf8)
  }

  // MARK: - Text

  private func text(of inlines: [Inline]) -> [UInt8] {
    var output: [UInt8] = []
    append(inlines, to: &output)
    return output
  }

  private func append(_ inlines: [Inline], to output: inout [UInt8]) {
    for inline in inlines {
      switch inline {
      case .text(let text): document.append(text, to: &output)
      case .lineBreak: output.append(0x0A)
      case .pageBreak: break
      case .emphasis(let content), .strong(let content), .superscript(let content),
        .subscript(let content), .code(let content), .runInHead(let content):
        append(content, to: &output)
      case .link(let link): append(link.content, to: &output)
      case .citation(let citation): append(citation.content, to: &output)
      }
    }
  }
}
