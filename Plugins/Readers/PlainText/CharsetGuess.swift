internal import GalleyCore
internal import GalleyUnicode

/// The charset before Unicode that an input without a label is most likely in, and what was decoded in it.
struct CharsetGuess {
  let text: DecodedText
  /// Why this one: `guessed with 63 % confidence`.
  let reason: String

  /// Below this ICU does not believe its own guess.
  private static let leastConfidence = 10
  /// How much better the letters must fit their words in another charset than in the first guess.
  ///
  /// ICU counts frequent bytes, and reads a text in a charset it does not know as whatever comes next. Of 2,220 texts of
  /// 120 to 20,000 characters, in twenty languages and forty charsets, no wrong charset read better than the right one
  /// by more than 0.001.
  private static let leastGain = 0.02
  /// Charsets that ICU 72 reads but never guesses, or not in a short text, the more frequent of those that read alike
  /// first: the Baltic countries, Thailand, what DOS and the Macintosh wrote, Ukraine, Israel, the West.
  private static let others = [
    "windows-1257", "windows-874", "IBM866", "macintosh", "IBM850", "IBM852", "KOI8-U",
    "windows-1255", "windows-1252",
  ]

  /// What else must be tried has to read as well as this: noisy recognition in the right charset reads at 0.88.
  private static let leastShare = 0.8

  /// Fewer bytes say too little, as of ICU's own guess.
  private static let leastBytes = 32

  private struct Candidate {
    let charset: String
    /// How well its letters fit their words.
    let share: Double
    let reason: String
  }

  /// The best guess; nil where no charset decodes nearly all of `input`.
  init?(_ input: [UInt8]) {
    for candidate in Self.candidates(for: input) {
      guard let text = LegacyDecoding.decode(input, candidate.charset),
        text.undecodedByteCount * 50 <= input.count
      else { continue }
      self.text = text
      reason = candidate.reason
      return
    }
    return nil
  }

  /// The charsets to try, the best first: what ICU guesses, and before it those in which the letters fit better.
  private static func candidates(for input: [UInt8]) -> [Candidate] {
    let sample = LegacyDecoding.sample(of: input)
    guard sample.count >= leastBytes else { return [] }
    let plausibility = CharsetPlausibility()
    func share(_ charset: String) -> Double {
      (try? Charset.decode(sample, charset)).map { plausibility.share(of: $0.utf8) } ?? 0
    }
    let guesses = Charset.detect(sample).filter { guess in
      guess.confidence >= leastConfidence && WideEncoding.named(guess.name) == nil
        && guess.name != "UTF-8"
    }
    let guessed = guesses.map { guess in
      Candidate(
        charset: name(for: guess.name, input), share: 0,
        reason: "guessed with \(guess.confidence) % confidence")
    }
    let first = guessed.first.map { share($0.charset) } ?? 0
    guard first < 1 - leastGain else { return guessed }
    let known = guessed.map(\.charset)
    let better = (known.dropFirst() + others.filter { !known.contains($0) })
      .map { charset in
        let share = share(charset)
        return Candidate(
          charset: charset, share: share,
          reason: "in which \(Int(share * 100)) % of the letters beyond ASCII fit their words")
      }
      .filter { $0.share >= max(first + leastGain, leastShare) }
    // The standard library keeps the order of those that read alike.
    return better.sorted { $0.share > $1.share } + guessed
  }

  /// The charset to read a guess as: Windows-1252 for ISO-8859-1 where its control codes would be used.
  ///
  /// No text has C1 codes, and WHATWG Encoding reads the one as the other throughout.
  private static func name(for guess: String, _ input: [UInt8]) -> String {
    guard guess == "ISO-8859-1" else { return guess }
    return input.contains { (0x80...0x9F).contains($0) } ? "windows-1252" : guess
  }
}
