/// The canonical names of charsets, and the converters that serve them.
struct CharsetName {
  /// The name to show and to store.
  let canonical: String
  /// ICU's name of the converter.
  let converter: String

  /// Finds a charset by any of its usual names, whatever their case and punctuation.
  ///
  /// Names not listed here are given to ICU as they are, if they look like names: ICU reads an
  /// empty name as the charset of the environment, and a comma as an option.
  init?(_ name: String) {
    let key = String(
      decoding: name.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte + 32
        default: nil
        }
      }, as: UTF8.self)
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
      default: false
      }
    }
    guard isName, !key.isEmpty, name.utf8.count <= 60 else { return nil }
    if let known = CharsetName.known.first(where: { $0.keys.contains(key) }) {
      canonical = known.canonical
      converter = known.converter
    } else if let family = CharsetName.families.first(where: { key.hasPrefix($0.key) }) {
      canonical = family.prefix + key.dropFirst(family.key.utf8.count)
      converter = canonical
    } else {
      canonical = name
      converter = name
    }
  }

  /// Families whose names end in a number.
  private static let families: [(key: String, prefix: String)] = [
    ("windows125", "windows-125"), ("cp125", "windows-125"), ("iso8859", "ISO-8859-"),
  ]

  /// GB2312 and GBK are read as their superset GB18030, and EUC-KR as its superset windows-949:
  /// what calls itself by the small name is often written in the large one, and nothing valid in
  /// the small one reads otherwise. (WHATWG Encoding does the same.)
  private static let known: [(canonical: String, converter: String, keys: [String])] = [
    ("UTF-8", "UTF-8", ["utf8"]),
    ("UTF-16LE", "UTF-16LE", ["utf16le"]),
    ("UTF-16BE", "UTF-16BE", ["utf16be"]),
    ("UTF-32LE", "UTF-32LE", ["utf32le"]),
    ("UTF-32BE", "UTF-32BE", ["utf32be"]),
    (
      "GB18030", "GB18030",
      ["gb18030", "gbk", "gb2312", "gb231280", "cp936", "windows936", "euccn"]
    ),
    ("Big5", "windows-950-2000", ["big5", "cp950", "windows950"]),
    ("Big5-HKSCS", "Big5-HKSCS", ["big5hkscs"]),
    ("Shift_JIS", "Shift_JIS", ["shiftjis", "sjis", "windows31j", "cp932", "windows932"]),
    ("EUC-JP", "EUC-JP", ["eucjp"]),
    ("EUC-KR", "windows-949", ["euckr", "cp949", "windows949", "uhc", "ksc56011987"]),
    ("KOI8-R", "KOI8-R", ["koi8r"]),
    ("KOI8-U", "KOI8-U", ["koi8u"]),
  ]
}
