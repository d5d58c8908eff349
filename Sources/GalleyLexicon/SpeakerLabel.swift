internal import GalleyUnicode

/// The name of a speaker at the start of a line, and the mark behind it: `Q.`, `FERRYMAN.`, `प्रश्न:`, `问：`, `P.—`.
///
/// Any short words before a colon have this shape; only their return makes them a label, which is for the caller to see.
public struct SpeakerLabel: Sendable {
  /// How a label is dressed; the labels of one talk are dressed alike.
  public struct Dress: Hashable, Sendable {
    /// Whether a stop is behind it rather than a colon.
    let hasStop: Bool
    /// Whether it is in capitals.
    public let isCapitals: Bool
    /// Whether it is one letter.
    public let isLetter: Bool
  }

  /// A number for the words.
  public let key: UInt64
  /// How the label is dressed.
  public let dress: Dress

  /// The longest label in bytes: three words of two-byte letters, ten ideographs.
  private static let longest = 40

  /// Reads the label at the start of `range`, if there is one: one to three words without a mark, and then a colon, or
  /// behind capitals a stop.
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> SpeakerLabel? {
    guard let end = end(bytes, range) else { return nil }
    var cursor = CodePointCursor(bytes, range.lowerBound..<end)
    // FNV-1a over code points.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var small = 0
    var capitals = 0
    var letters = 0
    while let codePoint = cursor.next() {
      key = (key ^ UInt64(codePoint)) &* 0x100_0000_01B3
      // Space, apostrophes, hyphen, joiner.
      switch codePoint {
      case 0x20, 0x27, 0x2D, 0x2019, 0x200C: continue
      default: break
      }
      guard let properties = Unicode.Scalar(codePoint)?.properties,
        properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      else { return nil }
      letters += 1
      if properties.isLowercase { small += 1 } else if properties.isUppercase { capitals += 1 }
    }
    let isCapitals = small == 0 && capitals > 0
    let hasStop = bytes[end] == 0x2E
    guard letters > 0, !hasStop || isCapitals else { return nil }
    return SpeakerLabel(
      key: key,
      dress: Dress(hasStop: hasStop, isCapitals: isCapitals, isLetter: letters == 1))
  }

  /// Where the mark stands that ends a label; most lines are left at their third space, or where another mark stands.
  private static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound - 1, range.lowerBound + longest)
    var position = range.lowerBound
    var spaces = 0
    var hasSmall = false
    let text = bytes.span
    while position < limit {
      let byte = text[position]
      // Letters of two bytes and three; the full-width colon, U+FF1A, is EF BC 9A.
      if byte >= 0xC0 {
        if byte == 0xEF, position + 2 < range.upperBound, text[position + 1] == 0xBC,
          text[position + 2] == 0x9A
        {
          return position > range.lowerBound ? position : nil
        }
        position += byte >= 0xE0 ? 3 : 2
        continue
      }
      switch byte {
      case 0x3A: return position > range.lowerBound ? position : nil
      case 0x2E:
        // A space, or the dash that some papers set behind the stop.
        let next = bytes[position + 1]
        let isMark = !hasSmall && (next == 0x20 || next == 0xE2)
        return isMark && position > range.lowerBound ? position : nil
      case 0x20:
        spaces += 1
        if spaces > 2 { return nil }
      case 0x61...0x7A: hasSmall = true
      case 0x27, 0x2D, 0x41...0x5A: break
      case 0..<0x80: return nil
      default: break
      }
      position += 1
    }
    return nil
  }

  /// The indices of those of `labels` that tell who speaks: their words return, as do those of another label of the same
  /// dress, four times together.
  public static func returning(_ labels: [(index: Int, label: SpeakerLabel)]) -> [Int] {
    guard labels.count >= leastOfAll else { return [] }
    var times: [UInt64: Int] = [:]
    for (_, label) in labels { times[label.key, default: 0] += 1 }
    var returns: [Dress: (all: Int, kinds: Set<UInt64>)] = [:]
    for (_, label) in labels where times[label.key, default: 0] >= leastTimes {
      var found = returns[label.dress] ?? (all: 0, kinds: [])
      found.all += 1
      found.kinds.insert(label.key)
      returns[label.dress] = found
    }
    return labels.filter { _, label in
      guard let found = returns[label.dress], found.all >= leastOfAll, found.kinds.count >= 2,
        // Single letters are question and answer; more of them are initials of names.
        !label.dress.isLetter || found.kinds.count == 2
      else { return false }
      // Who speaks once does so in capitals among those who return.
      return times[label.key, default: 0] >= leastTimes
        || label.dress.isCapitals && !label.dress.isLetter
    }.map(\.index)
  }

  /// The fewest times a label returns, and the fewest returns of all labels together.
  private static let leastTimes = 2
  private static let leastOfAll = 4
}
