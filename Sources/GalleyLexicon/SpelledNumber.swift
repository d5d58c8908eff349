internal import GalleyUnicode
internal import Synchronization

/// The numbers that stand spelt out beside the word for a division: `Chapter Two`, `Erstes Kapitel`, `Глава вторая`.
enum SpelledNumber {
  /// Names that the rules of ICU 72 lack: ordinals of Slavic languages and of Persian, and forms that print prefers.
  private static let others: [String: [[String]]] = [
    "pl": [
      ["pierwszy", "pierwsza", "pierwsze"], ["drugi", "druga", "drugie"],
      ["trzeci", "trzecia", "trzecie"], ["czwarty", "czwarta", "czwarte"],
      ["piąty", "piąta", "piąte"], ["szósty", "szósta", "szóste"],
      ["siódmy", "siódma", "siódme"], ["ósmy", "ósma", "ósme"],
      ["dziewiąty", "dziewiąta", "dziewiąte"], ["dziesiąty", "dziesiąta", "dziesiąte"],
      ["jedenasty", "jedenasta", "jedenaste"], ["dwunasty", "dwunasta", "dwunaste"],
    ],
    "cs": [
      ["první", "prvá"], ["druhý", "druhá"], ["třetí"], ["čtvrtý", "čtvrtá"], ["pátý", "pátá"],
      ["šestý", "šestá"], ["sedmý", "sedmá"], ["osmý", "osmá"], ["devátý", "devátá"],
      ["desátý", "desátá"], ["jedenáctý", "jedenáctá"], ["dvanáctý", "dvanáctá"],
    ],
    "uk": [
      ["перший", "перша"], ["другий", "друга"], ["третій", "третя"], ["четвертий", "четверта"],
      ["п’ятий", "п’ята", "п'ятий", "п'ята"], ["шостий", "шоста"], ["сьомий", "сьома"],
      ["восьмий", "восьма"], ["дев’ятий", "дев’ята", "дев'ятий", "дев'ята"],
      ["десятий", "десята"], ["одинадцятий", "одинадцята"], ["дванадцятий", "дванадцята"],
    ],
    "fa": [
      ["اول", "نخست", "یکم"], ["دوم"], ["سوم"], ["چهارم"], ["پنجم"], ["ششم"], ["هفتم"], ["هشتم"],
      ["نهم"], ["دهم"], ["یازدهم"], ["دوازدهم"],
    ],
    "hi": [["प्रथम"], ["द्वितीय"], ["तृतीय"], ["चतुर्थ"], ["पंचम"]],
    "he": [[], ["שני", "שניה", "שנייה"]],
    "ro": [["întâi", "întîi"], ["a doua"], ["a treia"], ["a patra"], ["a cincea"]],
    "el": [[], [], [], [], [], [], [], ["όγδοο", "όγδοον"]],
  ]

  private static let known = Mutex<[String: NumberNames]>([:])

  private static func names(_ language: String) -> NumberNames {
    known.withLock { known in
      if let names = known[language] { return names }
      let others = (others[language] ?? []).enumerated().flatMap { place, names in
        names.map { (name: $0, value: place + 1) }
      }
      let names = NumberNames(language: language, others: others)
      known[language] = names
      return names
    }
  }

  /// The most words of a number below a hundred: the Portuguese `vigésimo e primeiro`.
  private static let mostWords = 3
  /// The longest word of one in bytes.
  private static let longestWord = 48

  /// Moves past a number spelt out in one of `languages`, the longest there is, and returns its value.
  ///
  /// - Parameter mayEnd: whether the number may end at a place; asked before the names are, which take some milliseconds to
  ///   be spelt out, so that running text hardly ever needs them.
  static func read(
    _ cursor: inout CodePointCursor, _ languages: [String], isOrdinal: Bool = false,
    where mayEnd: (CodePointCursor) -> Bool
  ) -> Int? {
    guard !languages.isEmpty else { return nil }
    var ends: [CodePointCursor] = []
    var end = cursor
    for word in 0..<mostWords {
      if word > 0 {
        guard end.skipAll(SentenceMarks.isSpace) > 0 else { break }
      }
      let start = end.position
      end.skipAll(isLetter)
      guard end.position > start, end.position - start <= longestWord else { break }
      if mayEnd(end) { ends.append(end) }
    }
    for end in ends.reversed() {
      for language in languages {
        let words = cursor.bytes[cursor.position..<end.position]
        if let value = names(language).value(of: words, isOrdinal: isOrdinal) {
          cursor = end
          return value
        }
      }
    }
    return nil
  }

  /// Whether a code point may stand in the name of a number: no space, no mark but the hyphen and the apostrophe.
  private static func isLetter(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x27, 0x2D, 0x2010, 0x2011, 0x2019, 0xAD, 0x200B...0x200D: true
    case ..<0x80: (codePoint | 0x20) &- 0x61 < 26
    case 0x2012...0x206F: false
    default:
      !SentenceMarks.isSpace(codePoint) && !SentenceMarks.isTerminal(codePoint)
        && !SentenceMarks.isPause(codePoint) && !SentenceMarks.isCloser(codePoint)
        && !SentenceMarks.isOpener(codePoint)
    }
  }
}
