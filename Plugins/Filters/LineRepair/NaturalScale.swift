/// Logarithm and its kin in plain arithmetic, so that results do not hang on a machine's mathematical library (law 3).
enum NaturalScale {
  /// The natural logarithm of a positive number that is not subnormal, exact to about ten digits.
  static func logarithm(_ value: Double) -> Double {
    // ln(m · 2^e) = e · ln 2 + 2 · artanh((m − 1) / (m + 1)), with m between 1 and 2: both are read off the bits, as the
    // standard library is asked for neither without a call.
    let bits = value.bitPattern
    let significand = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    let exponent = Int(bits &>> 52) - 1023
    let ratio = (significand - 1) / (significand + 1)
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
    return Double(exponent) * logarithmOfTwo + 2 * ratio * sum
  }

  private static let logarithmOfTwo = 0.693_147_180_559_945_3

  /// The odds whose logarithm is `logOdds`: e^logOdds.
  static func odds(_ logOdds: Double) -> Double {
    let share = probability(ofMargin: abs(logOdds))
    return logOdds >= 0 ? share / (1 - share) : (1 - share) / share
  }

  /// The probability that goes with a margin in nats: 1 / (1 + e^−margin), right to five digits.
  ///
  /// Looked up and interpolated, as every gap of a document is asked several times.
  static func probability(ofMargin margin: Double) -> Double {
    let place = min(max(margin, 0), mostMargin) * steps
    let index = Int(place)
    let below = probabilities[index]
    return below + (place - Double(index)) * (probabilities[index + 1] - below)
  }

  /// Beyond so many nats a probability differs from certainty by less than what is ever told of it.
  private static let mostMargin = 16.0
  /// How many probabilities are kept a nat: between two of them a straight line is off by three millionths at the most.
  private static let steps = 64.0

  private static let probabilities: [Double] = (0...Int(mostMargin * steps) + 1).map {
    exactProbability(ofMargin: Double($0) / steps)
  }

  private static func exactProbability(ofMargin margin: Double) -> Double {
    // e^x by halving x until the series converges at once, then squaring back.
    var exponential = 1.0
    var term = 1.0
    for divisor in stride(from: 1.0, through: 12.0, by: 1.0) {
      term *= -margin / 32 / divisor
      exponential += term
    }
    for _ in 0..<5 { exponential *= exponential }
    return 1 / (1 + exponential)
  }
}
