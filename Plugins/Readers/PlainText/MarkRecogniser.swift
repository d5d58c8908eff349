internal import GalleyCore

/// Notes the markup that opens lines: each construct by its own form, none by a guess about the file.
///
/// The forms are those of CommonMark 0.31 (ATX headings, bullets, quotations, thematic breaks, fences)
/// and of GitHub's tables, as far as they can be told from the line. Deviations, because the text is
/// printed matter and not Markdown: up to three spaces of indent count everywhere; a bullet and a heading
/// need text after them; a fence needs its closing fence; a line after a quotation does not continue it.
struct MarkRecogniser {
  let bytes: [UInt8]

  /// Notes the marks of all lines; linear in the number of lines and the bytes of marked ones.
  mutating func noteMarkdown(in lines: inout [Line]) {
    var fences = FencePairs()
    var tables = PipeTables()
    for index in lines.indices {
      var line = LineBytes(bytes, lines[index].range)
      guard let first = line.skipIndent() else { continue }
      switch first {
      case 0x23: lines[index].mark = heading(line)
      case 0x3E:
        lines[index].mark = quotation(line, after: index > 0 ? lines[index - 1].mark : .none)
      case 0x2D, 0x2A, 0x5F, 0x2B:
        lines[index].mark = isThematicBreak(line, of: first) ? whole(line, .thematicBreak) : .none
        if lines[index].mark.kind == .none, first != 0x5F { lines[index].mark = bullet(line, 1) }
        if first == 0x2D { tables.consider(line, index) }
      case 0xE2: lines[index].mark = printedBullet(line)
      case 0x60, 0x7E: fences.consider(line, index)
      case 0x7C, 0x3A: tables.consider(line, index)
      default: break
      }
    }
    tables.note(in: &lines, bytes)
    fences.note(in: &lines)
  }

  private func heading(_ line: LineBytes) -> LineMark {
    var line = line
    let level = line.skip(0x23)
    guard level <= 6, line.skipSpaces() > 0, !line.isAtEnd else { return .none }
    return LineMark(kind: .heading, level: UInt8(level), prefix: line.prefix)
  }

  private func quotation(_ line: LineBytes, after previous: LineMark) -> LineMark {
    var line = line
    var depth = 0
    // Nesting is bounded, so a line of a million signs stays a line.
    while line.current == 0x3E, depth < 32 {
      line.advance(1)
      depth += 1
      let spaces = line.skipSpaces()
      if spaces == 0, !line.isAtEnd, line.current != 0x3E { return .none }
    }
    if line.isAtEnd, previous.kind != .quotation { return .none }
    return LineMark(kind: .quotation, level: UInt8(depth), prefix: line.prefix)
  }

  private func isThematicBreak(_ line: LineBytes, of sign: UInt8) -> Bool {
    guard sign != 0x2B else { return false }
    var line = line
    var count = 0
    while !line.isAtEnd {
      if line.current == sign {
        count += 1
        line.advance(1)
      } else if line.skipSpaces() == 0 {
        return false
      }
    }
    return count >= 3
  }

  private func bullet(_ line: LineBytes, _ length: Int) -> LineMark {
    var line = line
    line.advance(length)
    guard line.skipSpaces() > 0, !line.isAtEnd else { return .none }
    return LineMark(kind: .bullet, level: 0, prefix: line.prefix)
  }

  /// `•` U+2022, `‣` U+2023, `⁃` U+2043, `▪` U+25AA, `▫` U+25AB, `◦` U+25E6; they need no space after them.
  ///
  /// Not `□ ■ ◎ ▲ ● ◆`, which open bylines and headlines in Chinese papers.
  private func printedBullet(_ line: LineBytes) -> LineMark {
    let sign = line.triple
    let isBullet =
      sign == (0xE2, 0x80, 0xA2) || sign == (0xE2, 0x80, 0xA3) || sign == (0xE2, 0x81, 0x83)
      || sign == (0xE2, 0x96, 0xAA) || sign == (0xE2, 0x96, 0xAB) || sign == (0xE2, 0x97, 0xA6)
    guard isBullet else { return .none }
    var line = line
    line.advance(3)
    line.skipSpaces()
    guard !line.isAtEnd else { return .none }
    return LineMark(kind: .bullet, level: 0, prefix: line.prefix)
  }

  private func whole(_ line: LineBytes, _ kind: LineMark.Kind) -> LineMark {
    LineMark(kind: kind, level: 0, prefix: line.lengthAsPrefix)
  }
}
