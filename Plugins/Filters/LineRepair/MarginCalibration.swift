internal import GalleyCore

/// Makes a probability of the margin by which a reading won.
///
/// A margin in nats would be the logarithm of the odds if the costs were those of independent evidence. They are not
/// quite: logistic regression of right on margin, over 136 000 gaps of typeset text whose truth is known (659 read
/// wrongly), gave these slopes, and intercepts of nearly nothing. Where lines are set to a measure the odds are as the
/// margin says; where each line is a paragraph, the marks at its edges speak together and count for about half.
/// `Tests/QualityTests/calibration` measures what comes of it.
enum MarginCalibration {
  private static let wrapped = 0.95
  private static let unwrapped = 0.56

  /// The probability that a reading with `margin` is right.
  static func confidence(of margin: Float, isWrapped: Bool) -> Confidence {
    Confidence(
      NaturalScale.probability(ofMargin: Double(margin) * (isWrapped ? wrapped : unwrapped)))
  }
}
