/// The word that was probably meant where an unknown one was written.
package enum Suggestion {
  /// The candidate nearest to `word`, or nil when none is near enough to be meant.
  ///
  /// Near enough is an edit distance of at most a third of the longer word, so that `eupb` finds `epub` and
  /// `xyz` finds nothing; among equals the first candidate wins.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let written = Array(word.utf8.prefix(64))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let known = Array(candidate.utf8.prefix(64))
      let found = distance(written, known)
      let limit = max(1, max(written.count, known.count) / 3)
      if found <= limit, found < best?.distance ?? .max { best = (found, candidate) }
    }
    return best?.candidate
  }

  /// The suggestion as the end of a sentence: `; did you mean 'epub'?`, or nothing.
  package static func phrase(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The number of insertions, removals, changes and swaps of neighbours between two words
  /// (Damerau–Levenshtein, optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1)
        cost = min(cost, last[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
