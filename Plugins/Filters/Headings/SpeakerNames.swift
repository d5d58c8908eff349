internal import GalleyLexicon

/// Tells the names of speakers in a play, or of questioner and witness, from headings: each stands alone over a speech, as
/// a heading does over its section, but they come back all the time and have little under them.
///
/// A heading that comes back over long sections, as those of a diary do, stays one. Linear in the candidates.
struct SpeakerNames {
  private let profiles: [BlockProfile?]

  /// The fewest returns of names that are the habit of a play.
  private static let leastReturns = 6
  /// The fewest times one name stands.
  private static let leastTimes = 3
  /// The most blocks under a name: a speech, and a stage direction or a verse.
  private static let longestSpeech = 3

  /// Looks at headings of an article whose blocks have `profiles`.
  init(_ profiles: [BlockProfile?]) { self.profiles = profiles }

  /// The candidates, in their order, without those that are names of speakers.
  func withoutNames(_ candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    guard candidates.count >= Self.leastReturns else { return candidates }
    var places: [[UInt8]: [Int]] = [:]
    for (place, candidate) in candidates.enumerated() where mayBeName(candidate) {
      places[words(candidate.index), default: []].append(place)
    }
    func isShort(_ place: Int) -> Bool {
      let end =
        place + 1 < candidates.count ? candidates[place + 1].index : profiles.count
      return end - candidates[place].index - 1 <= Self.longestSpeech
    }
    let returning = places.values.filter { all in
      all.count >= Self.leastTimes && all.count(where: isShort) * 3 >= all.count * 2
    }
    guard returning.reduce(0, { $0 + $1.count }) >= Self.leastReturns else { return candidates }
    let widest = returning.joined().map { candidates[$0].cells }.max() ?? 0
    // Where they are the habit, a name that stands once or twice is one too, if it looks as the others do.
    var names = [Bool](repeating: false, count: candidates.count)
    for all in returning { for place in all { names[place] = true } }
    let isInCapitals = returning.joined().allSatisfy { isCapitals(candidates[$0]) }
    for place in candidates.indices where !names[place] && mayBeName(candidates[place]) {
      let isBeside =
        place > 0 && names[place - 1] || place + 1 < names.count && names[place + 1]
      names[place] =
        isBeside && isShort(place) && candidates[place].cells <= widest
        && isCapitals(candidates[place]) == isInCapitals
    }
    return candidates.indices.filter { !names[$0] }.map { candidates[$0] }
  }

  private func mayBeName(_ candidate: HeadingCandidate) -> Bool {
    switch candidate.sign {
    case .display, .parallel, .strong: candidate.label == nil
    case .marked, .number, .name, .listed: false
    }
  }

  private func isCapitals(_ candidate: HeadingCandidate) -> Bool {
    profiles[candidate.index]?.isCapitals ?? false
  }

  private func words(_ index: Int) -> [UInt8] {
    guard let profile = profiles[index] else { return [] }
    return Array(profile.bytes[profile.content])
  }
}
