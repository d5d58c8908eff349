internal import GalleyCore

/// The blocks of a document as lines of Markdown.
struct MarkdownBlocks {
  private let document: Document
  private let hasCitationLinks: Bool
  private(set) var lines: MarkdownLines

  init(_ document: Document, hasCitationLinks: Bool) {
    self.document = document
    self.hasCitationLinks = hasCitationLinks
    lines = MarkdownLines(capacity: document.source.bytes.count * 5 / 4)
  }

  mutating func writeAppendixHeading(_ words: String) { block("## \(words)".utf8) }

  mutating func write(_ blocks: [Block]) {
    // Lists that follow each other would run into one; every second one has another marker.
    var listMarker = 0
    for block in blocks {
      if case .list = block { listMarker += 1 } else { listMarker = 0 }
      write(block, isSecondMarker: listMarker % 2 == 0)
    }
  }

  private mutating func write(_ block: Block, isSecondMarker: Bool) {
    switch block {
    case .printed(let printed): write(printed)
    case .paragraph(let paragraph): write(paragraph)
    case .heading(let heading): write(heading)
    case .list(let list): write(list, isSecondMarker: isSecondMarker)
    case .quotation(let blocks):
      let marker = Array("> ".utf8)
      nest(first: marker, rest: marker, blocks)
    case .verse(let verse): write(verse)
    case .preformatted(let verse): writePreformatted(verse)
    case .table(let table): write(table)
    // Three hyphens after the marker of a list item would be one longer break.
    case .thematicBreak: self.block((lines.depth == 0 ? "---" : "___").utf8)
    case .note(let note): write(note.labelledBlocks)
    case .container(let container): write(container.blocks)
    }
  }

  private mutating func block(_ line: some Collection<UInt8>) {
    lines.line(line)
    lines.endBlock()
  }

  private mutating func nest(first: [UInt8], rest: [UInt8], _ blocks: [Block]) {
    // The lines are lent to the walk inside and given back, so that nothing is copied.
    var lent = lines
    lines = MarkdownLines(capacity: 0)
    lent.nest(first: first, rest: rest) { inner in
      swap(&lines, &inner)
      write(blocks)
      swap(&lines, &inner)
    }
    lines = lent
  }

  private func inlines(_ inlines: [Inline], _ place: MarkdownInlines.Place) -> [UInt8] {
    var writer = MarkdownInlines(document, place, hasCitationLinks: hasCitationLinks)
    return writer.write(inlines)
  }

  private mutating func write(_ paragraph: Paragraph) {
    var content: [UInt8] = []
    if hasCitationLinks, let anchor = paragraph.anchor {
      content += Array("<a id=\"\(anchor.name)\"></a>".utf8)
    }
    content += inlines(paragraph.inlines, .paragraph)
    writeParagraph(content)
  }

  private mutating func writeParagraph(_ content: [UInt8]) {
    guard !content.isEmpty else { return }
    for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.line(MarkdownEscaping.lineStart(line))
    }
    lines.endBlock()
  }

  private mutating func write(_ heading: Heading) {
    var content = inlines(heading.inlines, .singleLine)
    // Number signs at the end would be taken for the end of the heading.
    if content.last == UInt8(ascii: "#") {
      content.insert(UInt8(ascii: "\\"), at: content.count - 1)
    }
    let level = min(max(heading.level, 1), 6)
    let signs = [UInt8](repeating: UInt8(ascii: "#"), count: level)
    block(content.isEmpty ? signs : signs + [0x20] + content)
  }

  private mutating func write(_ list: List, isSecondMarker: Bool) {
    let isTight = list.items.allSatisfy { item in
      guard item.count == 1, case .paragraph = item[0] else { return item.isEmpty }
      return true
    }
    for (index, item) in list.items.enumerated() {
      if isTight && index > 0 { lines.followClosely() }
      var marker: [UInt8]
      if let start = list.start {
        // CommonMark reads at most nine digits.
        let number = min(max(start, 0), 999_999_999 - list.items.count) + index
        marker = Array("\(number)".utf8)
        marker.append(isSecondMarker ? UInt8(ascii: ")") : UInt8(ascii: "."))
      } else {
        marker = [isSecondMarker ? UInt8(ascii: "*") : UInt8(ascii: "-")]
      }
      marker.append(0x20)
      nest(first: marker, rest: Array(repeating: 0x20, count: marker.count), item)
    }
  }

  /// Verse is one paragraph whose lines end in backslashes.
  private mutating func write(_ verse: Verse) {
    var content: [UInt8] = []
    for (index, line) in verse.lines.enumerated() {
      if index > 0 { content += [UInt8(ascii: "\\"), 0x0A] }
      content += inlines(line, .paragraph)
    }
    // A backslash that no line follows would be shown.
    while content.suffix(2) == [UInt8(ascii: "\\"), 0x0A] { content.removeLast(2) }
    writeParagraph(content)
  }

  private mutating func writePreformatted(_ verse: Verse) {
    var content: [UInt8] = []
    for (index, line) in verse.lines.enumerated() {
      if index > 0 { content.append(0x0A) }
      document.append(line, to: &content)
    }
    let count = max(3, MarkdownEscaping.longestRun(of: UInt8(ascii: "`"), in: content) + 1)
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: count)
    lines.line(fence)
    if !content.isEmpty { lines.fenced(content) }
    block(fence)
  }

  private mutating func write(_ table: Table) {
    let width = table.rows.map(\.count).max() ?? 0
    guard width > 0 else { return }
    let bar = UInt8(ascii: "|")
    func line(_ cells: [[UInt8]], padded width: Int = 1) -> [UInt8] {
      var line = [bar]
      for cell in cells {
        line += [0x20] + cell + (cell.isEmpty ? [] : [0x20])
        line.append(bar)
      }
      // A reader fills short rows up by itself; filled here, one wide row would make every row as wide.
      for _ in cells.count..<max(width, cells.count) { line += [0x20, bar] }
      return line
    }
    func cells(_ row: [[Inline]]) -> [[UInt8]] { row.map { inlines($0, .cell) } }
    // A table of GitHub's must have one row of headings, with as many cells as the row of hyphens.
    let head = table.headerRows > 0 ? table.rows.first : nil
    lines.line(line(head.map(cells) ?? [], padded: width))
    lines.line(line(Array(repeating: Array("---".utf8), count: width)))
    for row in table.rows.dropFirst(head == nil ? 0 : 1) { lines.line(line(cells(row))) }
    lines.endBlock()
  }

  /// Lines that no filter has read: blank lines divide paragraphs, line ends stay.
  private mutating func write(_ printed: PrintedLines) {
    let bytes = document.source[document.extent(of: printed)]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let trimmed = MarkdownEscaping.trimmed(line)
      if trimmed.isEmpty {
        lines.endBlock()
      } else {
        let text = MarkdownEscaping.text(Array(trimmed), in: .paragraph, isInLink: false)
        lines.line(MarkdownEscaping.lineStart(text[...]))
      }
    }
    lines.endBlock()
  }
}
