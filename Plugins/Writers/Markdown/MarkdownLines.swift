/// Lines of Markdown inside any nesting of quotations and list items.
struct MarkdownLines {
  private(set) var bytes: [UInt8] = []
  /// What opens every line of the blocks at hand: `> ` for quotations, spaces for list items.
  private var prefix: [UInt8] = []
  /// What opens the next line instead, where a list item or a quotation begins.
  private var firstPrefix: [UInt8]?
  private var needsBlankLine = false

  /// How many quotations and list items are open.
  private(set) var depth = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes one line, which must hold no line feed.
  mutating func line(_ content: some Collection<UInt8>) {
    open()
    end(line: content)
  }

  /// Writes a line for every line of `content` inside a fence, where spaces at line ends are text.
  mutating func fenced(_ content: [UInt8]) {
    for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
      open()
      if line.isEmpty {
        end(line: line)
      } else {
        bytes += line
        bytes.append(0x0A)
      }
    }
  }

  /// Writes what stands before a line.
  private mutating func open() {
    if needsBlankLine {
      needsBlankLine = false
      end(line: prefix)
    }
    bytes += firstPrefix ?? prefix
    firstPrefix = nil
  }

  /// Asks for a blank line before the next line.
  mutating func endBlock() { needsBlankLine = !bytes.isEmpty }

  /// Takes the blank line back: the next block follows closely, as in a tight list.
  mutating func followClosely() { needsBlankLine = false }

  /// Writes `content` with `first` before its first line and `rest` before the others.
  mutating func nest(first: [UInt8], rest: [UInt8], _ content: (inout MarkdownLines) -> Void) {
    if needsBlankLine {
      needsBlankLine = false
      end(line: prefix)
    }
    let outer = prefix
    firstPrefix = (firstPrefix ?? prefix) + first
    prefix += rest
    depth += 1
    content(&self)
    depth -= 1
    // Nothing was written inside: the marker stands alone.
    if let lonely = firstPrefix {
      firstPrefix = nil
      end(line: lonely)
    }
    prefix = outer
    endBlock()
  }

  /// Adds a line feed; spaces at the end would be a line break to a reader, and are never meant as one here.
  private mutating func end(line content: some Collection<UInt8>) {
    bytes += content
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }
}
