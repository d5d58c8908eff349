internal import GalleyLexicon
internal import GalleyUnicode

/// Finds the names with which talk and plays begin a speech on its own line, by their return: `Q. Are they there?`,
/// `FERRYMAN. The water is up.`, `प्रश्न: …`, `问：…`, `LE PASSEUR. — …`.
///
/// No list of such words is needed, which would know neither the persons nor the language. A label is a few words and a
/// mark at the start of a line; two that return, four times together, are how this text tells who speaks.
///
/// Cost is a look at the first bytes of each line.
enum SpeechLabels {
  /// The longest label in bytes: three words of two-byte letters, ten ideographs.
  private static let longest = 40
  /// The fewest times a label returns, and the fewest returns of all labels together.
  private static let leastTimes = 2
  private static let leastOfAll = 4

  /// How a label is dressed: the mark behind it, whether it is in capitals, and whether it is one letter.
  private struct Dress: Hashable {
    var mark: UInt32
    var isCapitals: Bool
    var isLetter: Bool
  }

  private struct Label {
    var line: Int
    var key: UInt64
    var dress: Dress
  }

  /// Marks the lines that open with the name of a speaker.
  static func note(_ facts: inout [LineFacts], _ bytes: [UInt8]) {
    var labels: [Label] = []
    var times: [UInt64: Int] = [:]
    for index in facts.indices {
      guard facts[index].flags.isDisjoint(with: [.standsAlone, .startsFrontLabel]),
        let label = label(of: facts[index], index, bytes)
      else { continue }
      labels.append(label)
      times[label.key, default: 0] += 1
    }
    guard labels.count >= leastOfAll else { return }
    // By dress: how often labels of it return, and how many different ones do.
    var returns: [Dress: (all: Int, kinds: Set<UInt64>)] = [:]
    for label in labels where times[label.key, default: 0] >= leastTimes {
      var found = returns[label.dress] ?? (all: 0, kinds: [])
      found.all += 1
      found.kinds.insert(label.key)
      returns[label.dress] = found
    }
    for label in labels {
      // Single letters are question and answer; more of them are initials of names.
      guard let found = returns[label.dress], found.all >= leastOfAll, found.kinds.count >= 2,
        !label.dress.isLetter || found.kinds.count == 2,
        // Who speaks once does so among those who return.
        times[label.key, default: 0] >= leastTimes
          || label.dress.isCapitals && !label.dress.isLetter
      else { continue }
      facts[label.line].flags.insert(.opensSpeech)
    }
  }

  /// The label that a line opens with: one to three words without a mark, and then a colon, or behind capitals a stop.
  private static func label(of fact: LineFacts, _ line: Int, _ bytes: [UInt8]) -> Label? {
    guard let end = endOfLabel(fact, bytes) else { return nil }
    let mark: UInt32 = bytes[end] == 0x2E ? 0x2E : 0x3A
    var cursor = CodePointCursor(bytes, fact.start..<end)
    // FNV-1a over code points.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var small = 0
    var capitals = 0
    var letters = 0
    while let codePoint = cursor.next() {
      key = (key ^ UInt64(codePoint)) &* 0x100_0000_01B3
      if codePoint == 0x20 || codePoint == 0x27 || codePoint == 0x2D || codePoint == 0x2019 {
        continue
      }
      guard let properties = Unicode.Scalar(codePoint)?.properties,
        properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
          || codePoint == 0x200C
      else { return nil }
      letters += 1
      if properties.isLowercase { small += 1 } else if properties.isUppercase { capitals += 1 }
    }
    guard letters > 0, mark == 0x3A || small == 0 && capitals > 0 else { return nil }
    let dress = Dress(
      mark: mark, isCapitals: small == 0 && capitals > 0, isLetter: letters == 1)
    return Label(line: line, key: key, dress: dress)
  }

  /// Where the mark stands that ends a label; most lines are left at their third space, or where another mark stands.
  private static func endOfLabel(_ fact: LineFacts, _ bytes: [UInt8]) -> Int? {
    let limit = min(fact.end - 1, fact.start + longest)
    var position = fact.start
    var spaces = 0
    var hasSmall = false
    while position < limit {
      let byte = bytes[position]
      switch byte {
      case 0x3A: return position > fact.start ? position : nil
      case 0x2E:
        // A space, or the dash that some papers set behind the stop.
        let next = bytes[position + 1]
        return !hasSmall && position > fact.start && (next == 0x20 || next == 0xE2) ? position : nil
      case 0x20:
        spaces += 1
        if spaces > 2 { return nil }
      case 0x61...0x7A: hasSmall = true
      case 0x27, 0x2D, 0x41...0x5A: break
      // The full-width colon, U+FF1A.
      case 0xEF
      where position + 2 < fact.end && bytes[position + 1] == 0xBC && bytes[position + 2] == 0x9A:
        return position > fact.start ? position : nil
      case 0..<0x80: return nil
      default: break
      }
      position += 1
    }
    return nil
  }
}
