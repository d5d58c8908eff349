internal import GalleyCore

/// Code fences: an opening line of three or more back quotes or tildes and the line that closes it.
///
/// A fence without its closing one is text: a stray mark of the recogniser must not turn the rest of a page
/// into code. The signs of the fence lines are markup, of level 1; the word behind an opening fence is text like the lines
/// between, which get level 0.
struct FencePairs {
  private struct Candidate {
    var line: Int
    var sign: UInt8
    var count: Int
    var isBare: Bool
    var length: UInt16
  }

  private var candidates: [Candidate] = []

  mutating func consider(_ line: LineBytes, _ index: Int) {
    var line = line
    let sign = line.current
    let count = line.skip(sign)
    guard count >= 3 else { return }
    line.skipSpaces()
    let isBare = line.isAtEnd
    let length = line.prefix
    // The words after back quotes hold no back quote, else it is code within a line.
    while !line.isAtEnd {
      if sign == 0x60, line.current == 0x60 { return }
      line.advance(1)
    }
    candidates.append(
      Candidate(
        line: index, sign: sign, count: count, isBare: isBare, length: length))
  }

  /// Marks the lines of every closed fence.
  func note(in lines: inout [Line]) {
    // The longest bare fence of each sign from a candidate on: tells without a search whether one closes.
    var longest: [(quotes: Int, tildes: Int)] = []
    var quotes = 0
    var tildes = 0
    for candidate in candidates.reversed() {
      longest.append((quotes, tildes))
      guard candidate.isBare else { continue }
      if candidate.sign == 0x60 {
        quotes = max(quotes, candidate.count)
      } else {
        tildes = max(tildes, candidate.count)
      }
    }
    longest.reverse()
    var index = 0
    while index < candidates.count {
      let opening = candidates[index]
      let room = opening.sign == 0x60 ? longest[index].quotes : longest[index].tildes
      index += 1
      guard room >= opening.count else { continue }
      while index < candidates.count {
        let closing = candidates[index]
        index += 1
        if closing.isBare, closing.sign == opening.sign, closing.count >= opening.count {
          mark(opening, closing, &lines)
          break
        }
      }
    }
  }

  private func mark(_ opening: Candidate, _ closing: Candidate, _ lines: inout [Line]) {
    for index in opening.line...closing.line {
      lines[index].mark = LineMark(kind: .preformatted, level: 0, prefix: 0)
    }
    lines[opening.line].mark = LineMark(kind: .preformatted, level: 1, prefix: opening.length)
    lines[closing.line].mark = LineMark(kind: .preformatted, level: 1, prefix: closing.length)
  }
}
