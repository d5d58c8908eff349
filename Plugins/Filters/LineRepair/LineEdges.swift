internal import GalleyLexicon

/// What a line ends in, as far as it tells whether a block ends there; closing marks behind a full stop count as the
/// stop (rule L6).
enum LineEnding: Int, CaseIterable {
  /// A mark that ends a sentence.
  case sentence
  /// A closing quotation mark without a stop inside it, which is how speech ends in Japanese.
  case quotation
  /// A comma or semicolon.
  case pause
  /// A colon.
  case colon
  /// A dash.
  case dash
  /// A word.
  case other

  /// The kind of a line whose last mark is `last`.
  init(_ last: UInt32, endsSentence: Bool) {
    switch last {
    case _ where endsSentence: self = .sentence
    case 0x22, 0xBB, 0x203A, 0x2019, 0x201D, 0x300D, 0x300F: self = .quotation
    case 0x2013, 0x2014, 0x2015, 0x2500: self = .dash
    case _ where SentenceMarks.isPause(last): self = .pause
    case _ where SentenceMarks.isColon(last): self = .colon
    default: self = .other
    }
  }
}

/// What a line begins with, as far as it tells whether a block begins there.
enum LineOpening: Int, CaseIterable {
  /// A capital letter.
  case upper
  /// A small letter, a quotation mark before it or not.
  case lower
  /// A quotation mark or a dash of dialogue.
  case speech
  /// A digit.
  case digit
  /// Anything else; in scripts without capitals nearly everything.
  case other

  /// The kind of a line that begins with the mark or letter `first`, and whose first letter has the case given.
  init(_ first: UInt32, isUppercase: Bool, isLowercase: Bool) {
    switch first {
    case _ where isLowercase: self = .lower
    case 0x22, 0x27, 0xAB, 0xBB, 0x2039, 0x203A, 0x2018, 0x201A, 0x201C, 0x201E, 0x300C, 0x300E:
      self = .speech
    // In Persian talk opens with the stroke that draws letters out.
    case 0x2013, 0x2014, 0x2015, 0x2500, 0x640: self = .speech
    case _ where isUppercase: self = .upper
    case _ where SentenceMarks.isDigit(first): self = .digit
    default: self = .other
    }
  }
}

/// How often each of `kinds` kinds is seen, as probabilities that sum to 1.
struct Frequencies<let kinds: Int> {
  private(set) var shares: InlineArray<kinds, Double>

  /// Takes shares that need not sum to 1.
  init(_ shares: InlineArray<kinds, Double>) {
    var sum = 0.0
    for kind in 0..<kinds { sum += shares[kind] }
    self.shares = InlineArray { sum > 0 ? shares[$0] / sum : 1 / Double(kinds) }
  }

  /// The shares of `counts`, held to `prior` as if it had been seen `weight` times.
  init(_ counts: InlineArray<kinds, Double>, prior: Frequencies, weight: Double) {
    self.init(InlineArray { counts[$0] + prior.shares[$0] * weight })
  }

  /// What each kind costs in nats; bounded, so that no single edge decides alone.
  var costs: InlineArray<kinds, Float> {
    InlineArray { Float(-NaturalScale.logarithm(max(shares[$0], 0.0005))) }
  }
}

/// Counts of line ends by `LineEnding`, of beginnings by `LineOpening`, of labels by `NumberingFamily`: so small and so
/// often made that they are kept in place, not in arrays.
typealias EndingCounts = InlineArray<6, Double>
typealias OpeningCounts = InlineArray<5, Double>
typealias FamilyShares = Families<Double>
/// A value for each family of numbering: as many as `NumberingFamily` has cases.
typealias Families<Value> = InlineArray<17, Value>
