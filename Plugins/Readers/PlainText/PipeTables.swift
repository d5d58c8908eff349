internal import GalleyCore

/// Tables drawn with pipes, as GitHub writes them: a row, a separator row, further rows.
///
/// The row above the separator and the rows below must have as many pipes as the separator. Rows get level 0
/// and no prefix, as their pipes are markup all along the line; the separator gets level 1 and is markup
/// from end to end.
struct PipeTables {
  private var separators: [(line: Int, pipes: Int, length: UInt16)] = []

  /// Keeps a line that has the form of a separator row, such as `|---|:--:|`.
  mutating func consider(_ line: LineBytes, _ index: Int) {
    var line = line
    var pipes = 0
    var dashes = 0
    var isOpen = false
    while !line.isAtEnd {
      switch line.current {
      case 0x7C:
        pipes += 1
        isOpen = false
      case 0x2D:
        dashes += 1
        isOpen = true
      case 0x3A: if !isOpen, line.byte(1) != 0x2D { return }
      case 0x20, 0x09: break
      default: return
      }
      line.advance(1)
    }
    guard pipes > 0, dashes > 0 else { return }
    separators.append((index, pipes, line.lengthAsPrefix))
  }

  /// Marks the rows of every table.
  func note(in lines: inout [Line], _ bytes: [UInt8]) {
    for separator in separators {
      let header = separator.line - 1
      guard header >= 0, lines[header].mark.kind == .none,
        Self.pipes(in: bytes, lines[header].range) == separator.pipes
      else { continue }
      lines[header].mark = LineMark(kind: .tableRow, level: 0, prefix: 0)
      lines[separator.line].mark = LineMark(
        kind: .tableRow, level: 1, prefix: separator.length)
      var row = separator.line + 1
      while row < lines.count, Self.pipes(in: bytes, lines[row].range) == separator.pipes,
        lines[row].mark.kind == .none
      {
        lines[row].mark = LineMark(kind: .tableRow, level: 0, prefix: 0)
        row += 1
      }
    }
  }

  /// The pipes of a line that no backslash escapes.
  private static func pipes(in bytes: [UInt8], _ range: SourceRange) -> Int {
    var count = 0
    var isEscaped = false
    for byte in bytes[range.bounds] {
      if byte == 0x7C, !isEscaped { count += 1 }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return count
  }
}
