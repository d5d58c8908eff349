/// Logarithm and its kin in plain arithmetic, so that results do not hang on a machine's mathematical library (law 3).
enum NaturalScale {
  /// The natural logarithm of a positive number, exact to about ten digits.
  static func logarithm(_ value: Double) -> Double {
    // ln(m · 2^e) = e · ln 2 + 2 · artanh((m − 1) / (m + 1)), with m between 1 and 2.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    var power = ratio
    for divisor in stride(from: 1.0, through: 21.0, by: 2.0) {
      sum += power / divisor
      power *= square
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  /// The odds whose logarithm is `logOdds`: e^logOdds.
  static func odds(_ logOdds: Double) -> Double {
    let share = probability(ofMargin: abs(logOdds))
    return logOdds >= 0 ? share / (1 - share) : (1 - share) / share
  }

  /// The probability that goes with a margin in nats: 1 / (1 + e^−margin).
  static func probability(ofMargin margin: Double) -> Double {
    // e^x by halving x until the series converges at once, then squaring back.
    let bounded = min(max(margin, 0), 30)
    var exponential = 1.0
    var term = 1.0
    for divisor in stride(from: 1.0, through: 12.0, by: 1.0) {
      term *= -bounded / 32 / divisor
      exponential += term
    }
    for _ in 0..<5 { exponential *= exponential }
    return 1 / (1 + exponential)
  }
}
