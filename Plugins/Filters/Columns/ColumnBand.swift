internal import GalleyCore
internal import GalleyLexicon
internal import GalleyUnicode

/// Columns side by side as lines of their own.
struct ColumnBand {
  /// The lines in the order of the source.
  private(set) var lines: [Line] = []
  /// The lines of each column in the order they are read, by index into `lines`.
  private(set) var columns: [[Int]]

  /// Parts the rows of `page` on which `leaves` stand.
  init(_ page: PageRows, _ leaves: [ColumnDivision.Leaf], _ document: Document) {
    columns = Array(repeating: [], count: leaves.count)
    let rows =
      (leaves.map(\.rows.lowerBound).min() ?? 0)..<(leaves.map(\.rows.upperBound).max() ?? 0)
    // Which columns stand on each row, from left to right.
    var leavesOfRow: [[Int]] = Array(repeating: [], count: rows.count)
    for index in leaves.indices.sorted(by: { leaves[$0].from < leaves[$1].from }) {
      for row in leaves[index].rows { leavesOfRow[row - rows.lowerBound].append(index) }
    }
    func stretches(_ row: Int, _ leaf: Int) -> ArraySlice<TextStretch> {
      page.stretches(of: row, from: leaves[leaf].from, to: leaves[leaf].to)
    }
    let texts = rows.map { row in
      Set(leavesOfRow[row - rows.lowerBound].filter { !stretches(row, $0).isEmpty })
    }
    var blanks = Self.blanks(leaves, rows, texts)
    // A line begins where the rows do, as what stands before the first is no part of them.
    if !leaves.isEmpty { blanks.insert(Place(row: rows.lowerBound, leaf: 0)) }
    for row in rows {
      let line = document.lines[page.lines.lowerBound + row]
      var position = line.range.bounds.lowerBound
      // Blank lines take no byte from the text beside them: all stand at the start of the row.
      for leaf in leavesOfRow[row - rows.lowerBound]
      where blanks.contains(Place(row: row, leaf: leaf)) {
        add(Line(range: SourceRange(position..<position), page: line.page), to: leaf)
      }
      for leaf in leavesOfRow[row - rows.lowerBound] {
        let stretches = stretches(row, leaf)
        if let first = stretches.first, let last = stretches.last {
          let isMarked = position == line.range.bounds.lowerBound && line.mark.prefix > 0
          let start =
            isMarked
            ? position
            : Self.start(
              of: first, from: leaves[leaf].text?.edge ?? 0, notBefore: position,
              document.source.bytes)
          add(
            Line(
              range: SourceRange(start..<Int(last.end)), page: line.page,
              mark: isMarked ? line.mark : .none), to: leaf)
          position = Int(last.end)
        }
      }
    }
  }

  /// Gives the lines of a column the number of its region.
  mutating func number(_ column: Int, as region: Int32) {
    for line in columns[column] { lines[line].region = region }
  }

  private mutating func add(_ line: Line, to column: Int) {
    columns[column].append(lines.count)
    lines.append(line)
  }

  /// Where a line begins whose text does: its indent belongs to it, the gutter does not.
  private static func start(
    of stretch: TextStretch, from edge: Int32, notBefore floor: Int, _ bytes: [UInt8]
  ) -> Int {
    var start = Int(stretch.start)
    var place = stretch.from
    while place > edge, start > floor,
      let (codePoint, length) = UTF8Decoding.scalar(before: start, in: bytes.span),
      SentenceMarks.isSpace(codePoint)
    {
      start -= length
      place -= 1
    }
    return start
  }

  // MARK: - Blank lines

  private struct Place: Hashable {
    let row: Int
    let leaf: Int
  }

  /// The places where a column has a blank line, and not only no line because those of the columns beside it stand half
  /// a line higher.
  ///
  /// Columns whose lines do not stand on one height come out as rows by turns. Two neighbouring rows that share no column
  /// are therefore half a line apart, all others a whole; a column has as many blank lines as lines would have had room.
  private static func blanks(
    _ leaves: [ColumnDivision.Leaf], _ rows: Range<Int>, _ texts: [Set<Int>]
  ) -> Set<Place> {
    var heights = [0]
    heights.reserveCapacity(rows.count)
    for (above, below) in zip(texts, texts.dropFirst()) {
      let isHalf = !above.isEmpty && !below.isEmpty && above.isDisjoint(with: below)
      heights.append((heights.last ?? 0) + (isHalf ? 1 : 2))
    }
    var blanks: Set<Place> = []
    for (index, leaf) in leaves.enumerated() {
      var previous: Int?
      for row in leaf.rows where texts[row - rows.lowerBound].contains(index) {
        defer { previous = row }
        guard let previous else { continue }
        let height =
          heights[row - rows.lowerBound] - heights[previous - rows.lowerBound]
        for blank in 0..<max(0, height / 2 - 1) where previous + 1 + blank < row {
          blanks.insert(Place(row: previous + 1 + blank, leaf: index))
        }
      }
    }
    return blanks
  }
}
