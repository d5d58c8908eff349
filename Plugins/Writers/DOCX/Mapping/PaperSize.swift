/// A sheet of paper, upright, in twentieths of a point.
enum PaperSize: String, Sendable, CaseIterable {
  // ISO 216, rounded as Word writes them.
  case a3, a4, a5, b5
  // ANSI/ASME Y14.1 and American custom: 8½ × 11, 8½ × 14 and 11 × 17 inches.
  case letter, legal, tabloid

  /// Width and height.
  var size: (width: Int, height: Int) {
    switch self {
    case .a3: (16_838, 23_811)
    case .a4: (11_906, 16_838)
    case .a5: (8_391, 11_906)
    case .b5: (9_979, 14_175)
    case .letter: (12_240, 15_840)
    case .legal: (12_240, 20_160)
    case .tabloid: (15_840, 24_480)
    }
  }

  /// The space left and right, top and bottom: Word's own for A4, two centimetres for what is smaller.
  var margins: (side: Int, end: Int) {
    switch self {
    case .a5, .b5: (1_134, 1_134)
    case .a3, .a4, .letter, .legal, .tabloid: (1_418, 1_440)
    }
  }
}
