internal import GalleyCore

/// Tells hyphens that open speech or stand round a number from those that open items of a list, once blocks are known.
///
/// What ``TalkDashes`` took for talk by its lines alone is no list any more; this looks at the blocks of what is left.
/// Items of a list stand together. Speech closes its dash again, after a mark: `- Bravo! - he cried.` Where a quarter
/// of the blocks do that, all are speech; and a hyphen block with no neighbour of its kind is no list either.
struct SpeechDashes {
  /// The blocks, by index, whose hyphen is part of the text.
  private(set) var blocks: [Int] = []

  /// Looks at the blocks of `reading` that a hyphen opens.
  init(_ reading: LineReading, _ lines: [Line], _ bytes: [UInt8]) {
    let ranges = reading.blocks
    var opened: [Int] = []
    var closed = 0
    for (index, range) in ranges.enumerated() {
      let fact = reading.facts[range.lowerBound]
      guard lines[fact.line].mark.kind == .bullet, Self.dash(before: fact, lines, bytes) != nil
      else {
        continue
      }
      opened.append(index)
      let closes = range.contains { line in
        let fact = reading.facts[line]
        return Self.closesSpeech(bytes, fact.start..<fact.end)
      }
      if closes { closed += 1 }
    }
    if closed * 4 >= opened.count {
      blocks = opened
    } else {
      for (place, index) in opened.enumerated() {
        let hasBefore = place > 0 && opened[place - 1] == index - 1
        let hasAfter = place + 1 < opened.count && opened[place + 1] == index + 1
        if !hasBefore, !hasAfter { blocks.append(index) }
      }
    }
  }

  /// The offset of the hyphen that opens the line of `fact`; nil where another sign does.
  static func dash(before fact: LineFacts, _ lines: [Line], _ bytes: [UInt8]) -> Int? {
    var position = fact.start - 1
    while position > Int(lines[fact.line].range.start), bytes[position] == 0x20 { position -= 1 }
    return position >= Int(lines[fact.line].range.start) && bytes[position] == 0x2D ? position : nil
  }

  /// Whether a spaced hyphen follows a mark inside the line.
  private static func closesSpeech(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 4 else { return false }
    for index in range.lowerBound + 2..<range.upperBound
    where bytes[index] == 0x2D && bytes[index - 1] == 0x20 {
      switch bytes[index - 2] {
      // ! , . : ; ? and the last byte of the ellipsis.
      case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xA6: return true
      default: break
      }
    }
    return false
  }
}
