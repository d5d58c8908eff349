internal import GalleyUnicode

/// A short text broken into lines of one size, as large as it can be in its box.
struct TypeSetting {
  /// The lines from the top down; what did not fit even at the smallest size ends in an ellipsis.
  private(set) var lines: [String] = []
  /// The size of the type, in units of the picture.
  private(set) var size: Int
  /// The distance from line to line.
  var leading: Int { Self.leading(size) }
  /// The height of all lines.
  var height: Int { lines.isEmpty ? 0 : (lines.count - 1) * leading + size }

  private let properties: CodePointTable

  /// Sets `text` in a box of `width` by `height` at the largest of `sizes`, which go down.
  ///
  /// - Parameter properties: one table for all texts of a cover, as a new one takes a millisecond.
  init(_ text: String, width: Int, height: Int, sizes: [Int], properties: CodePointTable) {
    self.properties = properties
    size = sizes.last ?? 64
    let units = units(of: text)
    for candidate in sizes {
      size = candidate
      let measure = Self.measure(width, candidate)
      // A word that must be cut makes the type too large, unless nothing smaller is left.
      guard units.allSatisfy({ $0.cells <= measure }) || candidate == sizes.last else { continue }
      let limit = max(1, (height - candidate) / Self.leading(candidate) + 1)
      let broken = broken(units, measure)
      if broken.count <= limit {
        lines = balanced(units, broken, measure).map(\.text)
        return
      }
      if candidate == sizes.last { lines = shortened(broken, limit, measure) }
    }
  }

  /// What stands together on a line: the text between two places where a line may be broken.
  private struct Unit {
    var text: String
    /// The width without the spaces at the end, in tenths of a cell.
    var cells: Int
    /// The width of the spaces at the end.
    var space: Int
    /// Whether a clause ends with it: a space after an ideograph stands for a new line of the headline.
    var endsClause = false
  }

  private struct Line {
    var text = ""
    var cells = 0
  }

  private static func leading(_ size: Int) -> Int { size * 135 / 100 }

  /// How many tenths of a cell stand side by side in `width`: a cell is half of the type's size.
  private static func measure(_ width: Int, _ size: Int) -> Int { 20 * width / size }

  /// The width of a code point in tenths of a cell.
  ///
  /// Ideographs are two cells. In serif fonts Latin small letters and digits are about one cell, capitals one and
  /// a half in bold: rather too wide here than a title over the edge.
  private func cells(of scalar: Unicode.Scalar) -> Int {
    let known = properties[scalar.value]
    switch known.cells {
    case 1 where scalar == " ": return 6
    case 1 where known.isUppercase: return 15
    // Quotation marks and dashes are as wide as an ideograph in East Asian fonts.
    case 1 where known.isAmbiguousWidth && known.isPunctuation: return 20
    case let cells: return cells == 1 ? 11 : 10 * cells
    }
  }

  private func units(of text: String) -> [Unit] {
    let bytes = Array(text.utf8)
    let boundaries = LineBreaker().boundaries(in: bytes)
    return zip(boundaries, boundaries.dropFirst()).map { start, end in
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      var width = 0
      var space = 0
      for scalar in text.unicodeScalars {
        if scalar.properties.isWhitespace {
          space += cells(of: scalar)
        } else {
          width += space + cells(of: scalar)
          space = 0
        }
      }
      let last = text.unicodeScalars.last { !$0.properties.isWhitespace }
      let isWide = last.map { properties[$0.value].cells == 2 } ?? false
      return Unit(text: text, cells: width, space: space, endsClause: space > 0 && isWide)
    }
  }

  /// The lines of the measure; a unit wider than a line is cut where it must be.
  private func broken(_ units: [Unit], _ measure: Int) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    var space = 0
    var startsClause = false
    func closed(_ line: Line) -> Line {
      var line = line
      while line.text.last?.isWhitespace == true { line.text.removeLast() }
      return line
    }
    for unit in units.flatMap({ $0.cells > measure ? cut($0, measure) : [$0] }) {
      if !line.text.isEmpty, startsClause || line.cells + space + unit.cells > measure {
        lines.append(closed(line))
        line = Line()
        space = 0
      }
      line.text += unit.text
      line.cells += space + unit.cells
      space = unit.space
      startsClause = unit.endsClause
    }
    if !line.text.isEmpty { lines.append(closed(line)) }
    return lines
  }

  private func cut(_ unit: Unit, _ measure: Int) -> [Unit] {
    var parts: [Unit] = []
    var part = Unit(text: "", cells: 0, space: 0)
    for character in unit.text {
      let width = character.unicodeScalars.reduce(0) { $0 + cells(of: $1) }
      if part.cells + width > measure, !part.text.isEmpty {
        parts.append(part)
        part = Unit(text: "", cells: 0, space: 0)
      }
      part.text.append(character)
      part.cells += width
    }
    part.space = unit.space
    part.endsClause = unit.endsClause
    parts.append(part)
    return parts
  }

  /// As many lines as `greedy` has, as even as they can be: the narrowest measure that needs no more.
  private func balanced(_ units: [Unit], _ greedy: [Line], _ measure: Int) -> [Line] {
    guard greedy.count > 1 else { return greedy }
    var low = measure / 2
    var high = measure
    while low < high {
      let middle = (low + high) / 2
      if broken(units, middle).count <= greedy.count { high = middle } else { low = middle + 1 }
    }
    return broken(units, high)
  }

  private func shortened(_ lines: [Line], _ limit: Int, _ measure: Int) -> [String] {
    var kept = Array(lines.prefix(limit))
    guard var last = kept.popLast() else { return [] }
    while last.cells + 20 > measure, let character = last.text.popLast() {
      last.cells -= character.unicodeScalars.reduce(0) { $0 + cells(of: $1) }
    }
    while last.text.last?.isWhitespace == true { last.text.removeLast() }
    return kept.map(\.text) + [last.text + "…"]
  }
}
