internal import GalleyCore
internal import GalleyLexicon

/// How a block stood on the page: the white space before it, and whether it is set in italics or in columns.
struct BlockSetting {
  /// How many line feeds stand before the block; 0 for a block without text, `top` for the first of the page.
  var space = 0
  /// More white space than any: what heads a page needs none above it.
  static let top = 99
  /// How many spaces stand before its first line.
  var indent = 0
  /// Whether all of it but a closing mark is emphasised.
  var isEmphasised = false
  /// Whether a gap of three spaces or more divides it, as it does the rows of a table.
  var isColumns = false

  /// Looks at `block` in the source; only a short one, that may be a heading, is looked at closely.
  init(_ block: Block, _ profile: BlockProfile?, in document: PieceBytes) {
    guard let inlines = Self.opening(of: block), let extent = inlines.sourceExtent else { return }
    let source = document.source
    var start = Int(extent.start)
    var isFirstLine = true
    // Signs of markup stand before the text they mark.
    while start > 0, source[start - 1] == 0x5F || source[start - 1] == 0x2A { start -= 1 }
    while start > 0, source[start - 1] <= 0x20 {
      start -= 1
      if source[start] == 0x0A {
        space += 1
        isFirstLine = false
      } else if isFirstLine, source[start] == 0x20 {
        indent += 1
      }
    }
    if start == 0 { space = Self.top }
    guard let profile, profile.cells <= HeadingCandidate.widest * 3 / 2 else { return }
    isEmphasised = Self.isEmphasised(inlines, in: document)
    var spaces = 0
    for byte in profile.bytes {
      spaces = byte == 0x20 ? spaces + 1 : 0
      if spaces >= 3 { isColumns = true }
    }
  }

  /// The text that stands first in a block.
  private static func opening(of block: Block) -> [Inline]? {
    if case .verse(let verse) = block { return verse.lines.first }
    return block.inlines
  }

  private static func isEmphasised(_ inlines: [Inline], in document: PieceBytes) -> Bool {
    // Most texts hold one inline, of plain text.
    if inlines.count == 1, case .text = inlines[0] { return false }
    var has = false
    var others = 0
    for inline in inlines {
      if case .emphasis = inline {
        has = true
      } else {
        others += document.bytes(of: [inline]).count
        // A full stop and a quotation mark.
        if others > 4 { return false }
      }
    }
    return has
  }
}
