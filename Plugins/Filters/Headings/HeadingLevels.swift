internal import GalleyLexicon

/// The levels of an article's headings: one level a family of numbers, in the order in which the families nest.
struct HeadingLevels {
  private let families: [NumberingFamily]
  private let markedLevels: [Int]
  /// The families whose numbers count the parts of what stands under an unnumbered heading, as those of a serial in a
  /// magazine do; the others stand over the unnumbered headings.
  private let inner: Set<NumberingFamily>
  /// Whether the source marks every numbered heading at the level its number gives it, so that its markup can be trusted
  /// for the others.
  private let isMarkupConsistent: Bool

  /// Learns the order of the families from `candidates`, which stand in the order of the article.
  init(_ candidates: [HeadingCandidate]) {
    let labels = candidates.compactMap(\.label)
    let nesting = Nesting(labels)
    // The usual order of families, but for pairs that this article nests the other way (rule S1).
    let families = NumberingFamily.allCases
      .filter { family in labels.contains { $0.family == family } }
      .sorted { nesting.stands($0, above: $1) }
    let inner = Self.inner(candidates)
    self.inner = inner
    let outer = families.filter { !inner.contains($0) }
    let ordered = outer + families.filter { inner.contains($0) }
    self.families = ordered
    let numbered = candidates.compactMap { candidate -> Bool? in
      guard let family = candidate.label?.family, case .marked(let level) = candidate.sign else {
        return nil
      }
      return ordered.firstIndex(of: family) == level - 2
    }
    isMarkupConsistent = !numbered.isEmpty && numbered.allSatisfy { $0 }
    markedLevels = Set(
      candidates.compactMap { candidate in
        if case .marked(let level) = candidate.sign, candidate.label == nil, !candidate.isName {
          return level
        }
        return nil
      }
    ).sorted()
  }

  /// The families of which every number 1 stands right under an unnumbered heading, and of which there are no more
  /// numbers than such headings; and the letters and figures that hardly any heading has.
  private static func inner(_ candidates: [HeadingCandidate]) -> Set<NumberingFamily> {
    let unnumbered = candidates.count { $0.isUnnumbered && !$0.touchesHeading }
    var counts: [NumberingFamily: (all: Int, first: Int, under: Int)] = [:]
    for (place, candidate) in candidates.enumerated() {
      guard candidate.sign == .number, let label = candidate.label else { continue }
      var count = counts[label.family] ?? (0, 0, 0)
      count.all += 1
      if label.value == 1 {
        count.first += 1
        if candidate.isUnderHeading, place == 0 || candidates[place - 1].isUnnumbered {
          count.under += 1
        }
      }
      counts[label.family] = count
    }
    return Set(
      counts.filter { family, count in
        let isUnder = count.first > 0 && count.under == count.first && count.all <= unnumbered
        return isUnder || !family.isStrong && count.all * 4 <= unnumbered
      }.keys)
  }

  /// The level of a heading: 2 for the highest family and for named sections, 6 at the most.
  func level(of candidate: HeadingCandidate) -> Int { min(rank(of: candidate), 6) }

  private func rank(of candidate: HeadingCandidate) -> Int {
    if let family = candidate.label?.family, let rank = families.firstIndex(of: family) {
      return 2 + rank + (inner.contains(family) ? 1 : 0)
    }
    if candidate.isName { return 2 }
    if isMarkupConsistent, case .marked(let level) = candidate.sign { return max(level, 2) }
    if case .marked(let level) = candidate.sign, let rank = markedLevels.firstIndex(of: level) {
      return 2 + rank
    }
    if families.isEmpty && markedLevels.isEmpty { return 2 }
    // The words of a number that stands over them are the deepest of all.
    let isDeepest = inner.isEmpty || candidate.touchesHeading && candidate.isUnderNumber
    return isDeepest
      ? 2 + families.count + (inner.isEmpty ? 0 : 1) : 2 + families.count - inner.count
  }
}

/// How often one family of numbers starts again inside another.
private struct Nesting {
  private var restarts: [Pair: Int] = [:]

  private struct Pair: Hashable {
    var outer: NumberingFamily
    var inner: NumberingFamily
  }

  /// Counts, for each first number of a family, the families that had moved on since that family last stood.
  init(_ labels: [NumberingLabel]) {
    var last: [NumberingFamily: Int] = [:]
    for (place, label) in labels.enumerated() {
      if label.value == 1 {
        let previous = last[label.family] ?? -1
        for (family, seen) in last where family != label.family && seen > previous {
          restarts[Pair(outer: family, inner: label.family), default: 0] += 1
        }
      }
      last[label.family] = place
    }
  }

  func stands(_ first: NumberingFamily, above second: NumberingFamily) -> Bool {
    let forward = restarts[Pair(outer: first, inner: second)] ?? 0
    let backward = restarts[Pair(outer: second, inner: first)] ?? 0
    // One restart may be chance or a lost line; the usual order holds unless the article shows otherwise twice.
    if abs(forward - backward) >= 2 { return forward > backward }
    return first.rawValue < second.rawValue
  }
}
