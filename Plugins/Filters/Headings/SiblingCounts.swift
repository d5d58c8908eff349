internal import GalleyLexicon

/// How many headings of a kind an article has, counted once: asked for each heading, the count must not cost a pass.
struct SiblingCounts {
  /// By the raw value of the family.
  private var families = [Int](repeating: 0, count: NumberingFamily.allCases.count)
  private var isBegun = [Bool](repeating: false, count: NumberingFamily.allCases.count)
  /// Whether a number of the family follows the one before it: a lone `I` is a stroke that recognition read.
  private var isContinued = [Bool](repeating: false, count: NumberingFamily.allCases.count)
  private var unnumbered: [(sign: HeadingCandidate.Sign, count: Int)] = []

  /// Counts `candidates`.
  init(_ candidates: [HeadingCandidate]) {
    var last = [Int](repeating: 0, count: NumberingFamily.allCases.count)
    for candidate in candidates {
      if let label = candidate.label {
        let family = Int(label.family.rawValue)
        if last[family] > 0, label.value == last[family] + 1 { isContinued[family] = true }
        last[family] = label.value
        families[Int(label.family.rawValue)] += 1
        if label.value == 1 { isBegun[Int(label.family.rawValue)] = true }
      } else if let place = unnumbered.firstIndex(where: { $0.sign == candidate.sign }) {
        unnumbered[place].count += 1
      } else {
        unnumbered.append((candidate.sign, 1))
      }
    }
  }

  /// How many are like `candidate`, itself included: of its family of numbers, or of its sign where it has no number.
  func count(like candidate: HeadingCandidate) -> Int {
    if let label = candidate.label { return count(of: label.family) }
    return unnumbered.first { $0.sign == candidate.sign }?.count ?? 0
  }

  /// How many have a number of `family`.
  func count(of family: NumberingFamily) -> Int { families[Int(family.rawValue)] }

  /// Whether one of `family` has the number 1.
  func begins(_ family: NumberingFamily) -> Bool { isBegun[Int(family.rawValue)] }

  /// Whether one of `family` has the number 1, and another the number after that of the one before it.
  func counts(_ family: NumberingFamily) -> Bool {
    begins(family) && isContinued[Int(family.rawValue)]
  }
}
