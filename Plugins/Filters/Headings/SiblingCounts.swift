internal import GalleyLexicon

/// How many headings of a kind an article has, counted once: asked for each heading, the count must not cost a pass.
struct SiblingCounts {
  private var families: [NumberingFamily: Int] = [:]
  private var unnumbered: [HeadingCandidate.Sign: Int] = [:]
  private var beginning: Set<NumberingFamily> = []

  /// Counts `candidates`.
  init(_ candidates: [HeadingCandidate]) {
    for candidate in candidates {
      guard let label = candidate.label else {
        unnumbered[candidate.sign, default: 0] += 1
        continue
      }
      families[label.family, default: 0] += 1
      if label.value == 1 { beginning.insert(label.family) }
    }
  }

  /// How many are like `candidate`, itself included: of its family of numbers, or of its sign where it has no number.
  func count(like candidate: HeadingCandidate) -> Int {
    candidate.label.map { count(of: $0.family) } ?? unnumbered[candidate.sign] ?? 0
  }

  /// How many have a number of `family`.
  func count(of family: NumberingFamily) -> Int { families[family] ?? 0 }

  /// Whether one of `family` has the number 1.
  func begins(_ family: NumberingFamily) -> Bool { beginning.contains(family) }
}
