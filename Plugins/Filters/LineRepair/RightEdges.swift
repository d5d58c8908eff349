/// How far to the right the lines of a run go that stand at one margin, looked up once for all pieces of the run.
struct RightEdges {
  private var byIndent: [Int32: Int32] = [:]

  init(_ facts: ArraySlice<LineFacts>) {
    for fact in facts {
      byIndent[fact.indent] = max(byIndent[fact.indent] ?? 0, fact.indent + fact.cells)
    }
  }

  /// The right edge of the lines at `margin`, a cell more or less, in cells; 0 where there are none.
  func edge(near margin: Int32) -> Int32 {
    (margin - 1...margin + 1).compactMap { byIndent[$0] }.max() ?? 0
  }
}
