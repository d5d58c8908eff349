/// Logarithm and its kin in plain arithmetic, so that results do not hang on a machine's mathematical library (law 3).
enum NaturalScale {
  /// The natural logarithm of a positive number, exact to about ten digits.
  static func logarithm(_ value: Double) -> Double {
    // ln(m · 2^e) = e · ln 2 + 2 · artanh((m − 1) / (m + 1)), with m between 1 and 2.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var sum = 1.0 / 21
    sum = sum * square + 1.0 / 19
    sum = sum * square + 1.0 / 17
    sum = sum * square + 1.0 / 15
    sum = sum * square + 1.0 / 13
    sum = sum * square + 1.0 / 11
    sum = sum * square + 1.0 / 9
    sum = sum * square + 1.0 / 7
    sum = sum * square + 1.0 / 5
    sum = sum * square + 1.0 / 3
    sum = sum * square + 1
    return Double(value.exponent) * logarithmOfTwo + 2 * ratio * sum
  }

  private static let logarithmOfTwo = 0.693_147_180_559_945_3

  /// The odds whose logarithm is `logOdds`: e^logOdds.
  static func odds(_ logOdds: Double) -> Double {
    let share = probability(ofMargin: abs(logOdds))
    return logOdds >= 0 ? share / (1 - share) : (1 - share) / share
  }

  /// The probability that goes with a margin in nats: 1 / (1 + e^−margin).
  static func probability(ofMargin margin: Double) -> Double {
    // e^−x = 2^−n · e^r with n whole and r within half of ln 2, where ten terms of the series are exact to 12 digits.
    let bounded = min(max(margin, 0), 30)
    // Beyond 16 nats nothing that is told of a probability, in ten-thousandths at the finest, differs from certainty.
    if bounded > 16 { return 1 }
    let doublings = Int(bounded / logarithmOfTwo + 0.5)
    let rest = Double(doublings) * logarithmOfTwo - bounded
    var exponential = 1 + rest * (1.0 / 10)
    exponential = 1 + rest * (1.0 / 9) * exponential
    exponential = 1 + rest * (1.0 / 8) * exponential
    exponential = 1 + rest * (1.0 / 7) * exponential
    exponential = 1 + rest * (1.0 / 6) * exponential
    exponential = 1 + rest * (1.0 / 5) * exponential
    exponential = 1 + rest * (1.0 / 4) * exponential
    exponential = 1 + rest * (1.0 / 3) * exponential
    exponential = 1 + rest * (1.0 / 2) * exponential
    exponential = 1 + rest * exponential
    let scale = Double(sign: .plus, exponent: -doublings, significand: 1)
    return 1 / (1 + exponential * scale)
  }
}
