public import GalleyCore
internal import GalleyUnicode

/// A word at the start of a block that says what the block is: `摘要：`, `【关键词】`, `Keywords:`, `(作者单位:`.
public struct FrontLabel: Sendable, Hashable {
  /// The role the word gives.
  public let role: Role
  /// The bytes of the label with its brackets, its colon and the white space after it.
  public let byteCount: Int
  /// Whether the label stood in brackets of its own or had a colon, and so cannot be the start of a sentence.
  public let isMarkedOff: Bool

  /// Reads the label at the start of `range`, if there is one.
  ///
  /// Asterisks around the word are passed over, white space inside a Han word too (`摘 要`).
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> FrontLabel? {
    guard !range.isEmpty, mayStart(bytes[range.lowerBound]) else { return nil }
    switch bytes[range.lowerBound] {
    // What may be an opening mark or a sign of emphasis.
    case 0x28, 0x2A, 0x5B, 0xE2, 0xE3, 0xEF: break
    default: guard FrontLabelWords.table.mayHold(bytes, range) else { return nil }
    }
    var cursor = CodePointCursor(bytes, range)
    cursor.skipAll(isEmphasis)
    let opened = cursor.skip { SentenceMarks.isOpener($0) }
    let start = cursor
    for (role, word) in FrontLabelWords.table.candidates(at: start) {
      cursor = start
      guard cursor.skip(spacedWord: word) else { continue }
      guard let markedOff = finish(&cursor, opened: opened) else { continue }
      return FrontLabel(
        role: role, byteCount: cursor.position - range.lowerBound, isMarkedOff: markedOff)
    }
    return nil
  }

  /// Moves past what closes the label; nil when the word is only the start of a longer one.
  private static func finish(_ cursor: inout CodePointCursor, opened: Bool) -> Bool? {
    cursor.skipAll(isEmphasis)
    let afterWord = cursor
    cursor.skipSpaces()
    let closed = opened && cursor.skip { SentenceMarks.isCloser($0) }
    cursor.skipAll(isEmphasis)
    cursor.skipSpaces()
    let colon = cursor.skip { SentenceMarks.isColon($0) || $0 == 0x2F }
    cursor.skipAll(isEmphasis)
    cursor.skipSpaces()
    if closed || colon { return true }
    cursor = afterWord
    guard let next = cursor.peek else { return false }
    // `Abstract — In this paper`, `Keywords  bridge`: a dash or a wide gap ends the word as well.
    let gap = cursor.skipAll(SentenceMarks.isSpace)
    if cursor.skip({ $0 == 0x2014 }) {
      cursor.skipSpaces()
      return false
    }
    return gap >= 2 || next == 0x3000 ? false : nil
  }

  private static func isEmphasis(_ codePoint: UInt32) -> Bool { codePoint == 0x2A }

  /// A quick refusal: labels start with a letter of these scripts or an opening mark.
  private static func mayStart(_ byte: UInt8) -> Bool {
    byte >= 0xC3 || (byte >= 0x41 && byte <= 0x7A) || byte == 0x28 || byte == 0x2A
  }
}

extension CodePointCursor {
  /// Moves past `word`, allowing white space between the characters of a Han word.
  mutating func skip(spacedWord word: StaticString) -> Bool {
    let start = self
    if skip(word: word) { return true }
    guard let first = peek, SentenceMarks.isHan(first) else { return false }
    let matches = word.withUTF8Buffer { expected in
      var index = 0
      while index < expected.count {
        guard offset < end, let length = length(of: expected, at: index) else { return false }
        let (codePoint, _) = UTF8Decoding.decodeScalar(in: bytes.span, at: offset)
        offset += length
        index += length
        if SentenceMarks.isHan(codePoint), position < end {
          let before = self
          skipSpaces()
          if peek.map({ !SentenceMarks.isHan($0) }) ?? true { self = before }
        }
      }
      return true
    }
    if !matches { self = start }
    return matches
  }

  /// The length of the code point at `index` of `expected` where the same one stands here; nil where another does.
  private func length(of expected: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = expected[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= end else { return nil }
    for place in 0..<length where bytes[offset + place] != expected[index + place] { return nil }
    return length
  }
}

/// The words that label front matter, by role and language; longer words before their beginnings.
enum FrontLabelWords {
  static let table = WordTable<Role>([
    (
      .abstract,
      [
        "内容摘要", "內容摘要", "内容提要", "摘要", "提要", "要旨", "초록", "abstract", "summary",
        "zusammenfassung", "résumé", "resumen", "riassunto", "resumo", "аннотация", "περίληψη",
        "ملخص",
        "چکیده", "תקציר", "सारांश", "บทคัดย่อ",
      ]
    ),
    (
      .keywords,
      [
        "关键词", "关键字", "關鍵詞", "關鍵字", "キーワード", "주제어", "keywords", "key words",
        "schlüsselwörter", "mots-clés", "mots clés", "palabras clave", "parole chiave",
        "palavras-chave", "ключевые слова", "λέξεις-κλειδιά", "الكلمات المفتاحية", "کلیدواژه‌ها",
        "מילות מפתח", "बीज शब्द",
        "คำสำคัญ",
      ]
    ),
    (.doi, ["doi"]),
    (.affiliation, ["作者单位", "作者單位", "affiliation"]),
    (.byline, ["本文作者", "作者", "author", "文", "撰文", "автор"]),
    (.date, ["发布时间", "发布日期", "發佈時間", "日期", "date", "published"]),
    (.source, ["文章来源", "来源", "來源", "稿源", "source", "出典"]),
    (.url, ["url", "网址", "链接"]),
    (.title, ["title", "标题"]),
    (
      .boilerplate,
      [
        "责任编辑", "責任編輯", "责编", "编辑", "編輯", "校对", "审核", "编审", "版权所有", "copyright",
      ]
    ),
  ])
}
