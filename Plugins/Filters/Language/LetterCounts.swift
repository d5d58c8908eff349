internal import GalleyUnicode

/// How many letters of each script a text has, and how often each of the letters that tell languages apart.
struct LetterCounts {
  /// Scripts that are decided together.
  enum Group: Equatable {
    case eastAsian
    case latin
    case cyrillic
    case arabic
    case hebrew
    case devanagari
    /// A script of practically one language.
    case single(String)
  }

  private(set) var han = 0
  private(set) var kana = 0
  private(set) var hangul = 0
  private(set) var latin = 0
  private(set) var cyrillic = 0
  private(set) var arabic = 0
  private(set) var hebrew = 0
  /// Letters that only Vietnamese has: U+01A0–U+01B0 and U+1EA0–U+1EF9.
  private(set) var vietnamese = 0
  /// Which standard of Chinese the ideographs are of.
  private(set) var variants = HanVariantCount()
  private var devanagari = 0
  private var singles = [Int](repeating: 0, count: LetterCounts.singleTags.count)
  /// Letters of the Hebrew, Cyrillic and Arabic blocks (U+0400–U+06FF), by code point; empty where there is none.
  private var counts: [Int] = []

  private static let singleTags = [
    "el", "hy", "ka", "th", "lo", "km", "my", "bo", "am", "bn", "ta", "te", "pa", "gu", "or", "kn",
    "ml", "si", "mn-Mong", "ii", "syr",
  ]

  init(_ bytes: [UInt8], _ table: CodePointTable) {
    let text = bytes.span
    var ideographs = 0
    var letters = 0
    var index = 0
    while index < text.count {
      let byte = text[unchecked: index]
      if byte < 0x80 {
        letters &+= (byte | 0x20) &- 0x61 < 26 ? 1 : 0
        index &+= 1
        // A line of Latin is looked at in blocks; two bytes ahead tell it from a number in a line of Han.
        while index &+ Self.blockSize <= text.count, text[unchecked: index &+ 11] < 0x80,
          text[unchecked: index &+ 31] < 0x80, let count = Self.letters(in: text, at: index)
        {
          letters &+= count
          index &+= Self.blockSize
        }
        continue
      }
      // U+4000 to U+9FFF.
      if byte >= 0xE4, byte <= 0xE9, index &+ 2 < text.count {
        let second = text[unchecked: index &+ 1]
        variants.addIdeograph(byte, second, text[unchecked: index &+ 2])
        // The hexagrams, U+4DC0 to U+4DFF, are no letters.
        ideographs &+= byte > 0xE4 || second != 0xB7 ? 1 : 0
        index &+= 3
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: index)
      index &+= length
      if codePoint &- 0x3040 < 0xC0 { variants.addKana() }
      // The marks of Chinese and of English print, which are no letters: spared the look-up.
      if codePoint &- 0x2000 < 0x70 || codePoint &- 0x3000 < 5 || codePoint &- 0xFF01 < 0x20 {
        continue
      }
      let properties = table[codePoint]
      guard properties.isLetter else { continue }
      add(codePoint, properties.script)
    }
    han += ideographs
    latin += letters
  }

  private static let blockSize = 32

  /// How many letters a block of ASCII holds, nil for any other block; the compiler makes vectors of both loops, but not
  /// of one.
  @inline(__always)
  private static func letters(in text: Span<UInt8>, at start: Int) -> Int? {
    let block = text.extracting(unchecked: start..<start &+ blockSize)
    var all: UInt8 = 0
    for offset in 0..<blockSize { all |= block[unchecked: offset] }
    guard all < 0x80 else { return nil }
    var letters: UInt8 = 0
    for offset in 0..<blockSize {
      letters &+= (block[unchecked: offset] | 0x20) &- 0x61 < 26 ? 1 : 0
    }
    return Int(letters)
  }

  private mutating func add(_ codePoint: UInt32, _ script: Script) {
    if (0x400..<0x700).contains(codePoint) {
      if counts.isEmpty { counts = [Int](repeating: 0, count: 0x300) }
      counts[Int(codePoint) - 0x400] += 1
    }
    switch script {
    case .han: han += 1
    case .hiragana, .katakana: kana += 1
    case .hangul: hangul += 1
    case .latin:
      latin += 1
      if (0x1A0...0x1B0).contains(codePoint) || (0x1EA0...0x1EF9).contains(codePoint) {
        vietnamese += 1
      }
    case .cyrillic: cyrillic += 1
    case .arabic: arabic += 1
    case .hebrew: hebrew += 1
    case .devanagari: devanagari += 1
    default:
      if let tag = Self.tag(of: script, codePoint), let index = Self.singleTags.firstIndex(of: tag)
      {
        singles[index] += 1
      }
    }
  }

  private static func tag(of script: Script, _ codePoint: UInt32) -> String? {
    switch script {
    case .greek: "el"
    case .armenian: "hy"
    case .georgian: "ka"
    case .thai: "th"
    case .lao: "lo"
    case .khmer: "km"
    case .myanmar: "my"
    case .tibetan: "bo"
    case .ethiopic: "am"
    case .bengali: "bn"
    case .tamil: "ta"
    case .telugu: "te"
    case .mongolian: "mn-Mong"
    case .yi: "ii"
    case .syriac: "syr"
    case .otherIndic:
      switch codePoint {
      case 0xA00...0xA7F: "pa"
      case 0xA80...0xAFF: "gu"
      case 0xB00...0xB7F: "or"
      case 0xC80...0xCFF: "kn"
      case 0xD00...0xD7F: "ml"
      case 0xD80...0xDFF: "si"
      default: nil
      }
    default: nil
    }
  }

  /// How often the letters of `string` occur; all of them between U+0400 and U+06FF.
  func count(of string: String) -> Int {
    counts.isEmpty ? 0 : string.unicodeScalars.reduce(0) { $0 + counts[Int($1.value) - 0x400] }
  }

  /// The script most of the text is in; an ideograph counts as much as three letters, being about a word.
  ///
  /// Nil for fewer than 4 letters, and where no script has half of the weight.
  var dominantGroup: Group? {
    var groups: [(group: Group, weight: Int)] = [
      (.eastAsian, 3 * (han + kana + hangul)), (.latin, latin), (.cyrillic, cyrillic),
      (.arabic, arabic), (.hebrew, hebrew), (.devanagari, devanagari),
    ]
    for (tag, count) in zip(Self.singleTags, singles) { groups.append((.single(tag), count)) }
    let total = groups.reduce(0) { $0 + $1.weight }
    guard total >= 4 else { return nil }
    return groups.first { $0.weight * 2 > total }?.group
  }
}
