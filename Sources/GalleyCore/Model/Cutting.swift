// A text that is cut at many places is walked once: one slice a place would walk it as often as it has places.

extension Text {
  /// The parts of this text between `cuts`, ascending byte offsets; one more than there are cuts, and some may be empty.
  ///
  /// Cost is linear in the pieces and the cuts.
  public func parts(cutAt cuts: [Int]) -> [Text] {
    var parts: [Text] = []
    parts.reserveCapacity(cuts.count + 1)
    var part = Text()
    var position = 0
    for piece in pieces {
      var given = 0
      while parts.count < cuts.count, cuts[parts.count] <= position + piece.length {
        let upper = max(cuts[parts.count] - position, given)
        part.append(piece.slice(given, upper))
        parts.append(part)
        part = Text()
        given = upper
      }
      part.append(piece.slice(given, piece.length))
      position += piece.length
    }
    while parts.count < cuts.count {
      parts.append(part)
      part = Text()
    }
    parts.append(part)
    return parts
  }
}

extension [Inline] {
  /// The parts of these inlines between `cuts`, ascending byte offsets of their text; one more than there are cuts.
  ///
  /// Each part is what `slice` gives of its range: what has no text goes with the text before it, and an inline that is
  /// cut stands in both parts. Cost is linear in the pieces and the cuts.
  public func parts(cutAt cuts: [Int]) -> [[Inline]] {
    var cutting = Cutting(cuts)
    return cutting.parts(of: self)
  }

  /// The part of each of `ranges`, ascending and apart from each other, and what lies before, between and after them.
  public func parts(at ranges: [Range<Int>]) -> (inside: [[Inline]], outside: [[Inline]]) {
    let parts = parts(cutAt: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    return (
      stride(from: 1, to: parts.count, by: 2).map { parts[$0] },
      stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
    )
  }
}

/// A walk over inlines that cuts them.
private struct Cutting {
  private let cuts: [Int]
  /// How many cuts lie behind, and how many bytes of text.
  private var passed = 0
  private var position = 0

  init(_ cuts: [Int]) { self.cuts = cuts }

  /// The parts of all inlines; what has no text and stands first is in the first part that is not empty.
  mutating func parts(of inlines: [Inline]) -> [[Inline]] {
    var parts: [[Inline]] = []
    while passed < cuts.count, cuts[passed] == 0 {
      parts.append([])
      passed += 1
    }
    parts += walk(inlines)
    while passed < cuts.count {
      parts.append([])
      passed += 1
    }
    return parts
  }

  /// The parts of `inlines`, the first of which goes on with the part at hand.
  ///
  /// A cut is passed where text follows it.
  private mutating func walk(_ inlines: [Inline]) -> [[Inline]] {
    var parts: [[Inline]] = []
    var part: [Inline] = []
    for var inline in inlines {
      let start = position
      if case .text(let text) = inline {
        let end = start + text.byteCount
        guard start < end else { continue }
        var here: [Int] = []
        while passed < cuts.count, cuts[passed] < end {
          here.append(cuts[passed] - start)
          passed += 1
        }
        for (index, text) in text.parts(cutAt: here).enumerated() {
          if index > 0 {
            parts.append(part)
            part = []
          }
          if !text.isEmpty { part.append(.text(text)) }
        }
        position = end
      } else if let content = inline.children {
        let inner = walk(content)
        guard position > start else {
          part.append(inline)
          continue
        }
        for (index, content) in inner.enumerated() {
          if index > 0 {
            parts.append(part)
            part = []
          }
          guard !content.isEmpty else { continue }
          inline.children = content
          part.append(inline)
        }
      } else {
        part.append(inline)
      }
    }
    parts.append(part)
    return parts
  }
}
