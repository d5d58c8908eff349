internal import GalleyBook

/// What a language asks of a Word document: Word's name for it, fonts, indents, direction.
///
/// Word knows locales (`zh-TW`), not BCP 47 tags with scripts (`zh-Hant`), and sorts every language into one of
/// three slots: western, East Asian, or bidirectional (ECMA-376 Part 1, 17.3.2.20).
struct LanguageProfile: Sendable, Hashable {
  /// The three slots of `w:lang` and `w:rFonts`.
  enum Slot: Sendable, Hashable {
    /// Left to right with western fonts.
    case western
    /// Chinese, Japanese, Korean.
    case eastAsian
    /// Right to left.
    case bidirectional
  }

  /// The fonts of the East Asian languages.
  enum Font: Sendable, Hashable {
    case simSun
    case mingLiU
    case mincho
    case batang

    /// The font's English name, which Word finds on a system of any language.
    var name: String {
      switch self {
      case .simSun: "SimSun"
      case .mingLiU: "PMingLiU"
      case .mincho: "MS Mincho"
      case .batang: "Batang"
      }
    }

    /// The name in its own script, as other programs list it.
    var nativeName: String {
      switch self {
      case .simSun: "宋体"
      case .mingLiU: "新細明體"
      case .mincho: "ＭＳ 明朝"
      case .batang: "바탕"
      }
    }

    /// The Windows character set, two hex digits (ECMA-376 Part 1, 17.8.3.2).
    var characterSet: String {
      switch self {
      case .simSun: "86"
      case .mingLiU: "88"
      case .mincho: "80"
      case .batang: "81"
      }
    }
  }

  /// Word's locale, `zh-CN`.
  let locale: String
  /// Which slot of `w:lang` names it.
  let slot: Slot
  /// The font, for the East Asian slot.
  var font: Font?
  /// The first-line indent of running text in hundredths of a character; 0 for a gap between paragraphs instead.
  var firstLineCharacters = 0

  /// The size of running text in half points: 10.5 pt for East Asian text (Word's own default there), else 11 pt.
  var textSize: Int { slot == .eastAsian ? 21 : 22 }

  /// Whether a letter of its script takes two bytes of UTF-8: Greek, Cyrillic, Hebrew, Arabic.
  var hasTwoByteLetters: Bool {
    isRightToLeft || ["armn", "cyrl", "grek"].contains(LanguageTag(locale)?.script)
  }

  /// Whether its lines run from right to left.
  var isRightToLeft: Bool { slot == .bidirectional }

  /// The profile of a BCP 47 tag; nil for a tag that is not one, or says nothing (`und`).
  init?(tag: String) {
    let parts = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let language = parts.first, (2...3).contains(language.count),
      parts.allSatisfy({ $0.utf8.count <= 8 && $0.utf8.allSatisfy(Self.isAlphanumeric) }),
      language.utf8.allSatisfy({ $0 >= 0x61 }), !["und", "zxx", "mul", "mis"].contains(language)
    else { return nil }
    let region = parts.dropFirst().first { $0.count == 2 }?.uppercased()
    switch language {
    case "zh", "yue", "cmn", "lzh", "wuu": self = Self.chinese(parts, region: region)
    case "ja": self = .japanese
    case "ko": self = .korean
    default:
      let isBidirectional = LanguageTag(parts.joined(separator: "-"))?.isRightToLeft ?? false
      self.init(
        locale: "\(language)\((region ?? Self.regions[language]).map { "-\($0)" } ?? "")",
        slot: isBidirectional ? .bidirectional : .western)
    }
  }

  private init(locale: String, slot: Slot, font: Font? = nil, firstLineCharacters: Int = 0) {
    self.locale = locale
    self.slot = slot
    self.font = font
    self.firstLineCharacters = firstLineCharacters
  }

  /// What stands in for a language nobody knows.
  static let unknown = LanguageProfile(locale: "en-US", slot: .western)
  /// The East Asian profile of documents that are not in an East Asian language.
  static let simplifiedChinese = LanguageProfile(
    locale: "zh-CN", slot: .eastAsian, font: .simSun, firstLineCharacters: 200)

  // Chinese indents by two characters, Japanese (JLREQ 3.1.2) and Korean (KLREQ) by one.
  private static let japanese = LanguageProfile(
    locale: "ja-JP", slot: .eastAsian, font: .mincho, firstLineCharacters: 100)
  private static let korean = LanguageProfile(
    locale: "ko-KR", slot: .eastAsian, font: .batang, firstLineCharacters: 100)

  private static func chinese(_ parts: [String], region: String?) -> LanguageProfile {
    let isTraditional =
      parts.contains("hant")
      || !parts.contains("hans") && ["TW", "HK", "MO"].contains(region ?? "")
    guard isTraditional else {
      return LanguageProfile(
        locale: region == "SG" ? "zh-SG" : "zh-CN", slot: .eastAsian,
        font: .simSun, firstLineCharacters: 200)
    }
    return LanguageProfile(
      locale: region == "HK" || region == "MO" ? "zh-\(region ?? "")" : "zh-TW", slot: .eastAsian,
      font: .mingLiU, firstLineCharacters: 200)
  }

  /// The region Word's proofing tools expect where a tag names none.
  private static let regions: [String: String] = [
    "ar": "SA", "bg": "BG", "ca": "ES", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US",
    "es": "ES", "et": "EE", "fa": "IR", "fi": "FI", "fr": "FR", "he": "IL", "hi": "IN", "hr": "HR",
    "hu": "HU", "id": "ID", "is": "IS", "it": "IT", "lt": "LT", "lv": "LV", "mn": "MN", "ms": "MY",
    "nb": "NO", "nl": "NL", "nn": "NO", "no": "NO", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU",
    "sk": "SK", "sl": "SI", "sr": "RS", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "ur": "PK",
    "vi": "VN",
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
