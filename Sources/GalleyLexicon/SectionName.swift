/// Headings that carry no number because their name says what they are: 引言, References.
public enum SectionName: Sendable, Hashable {
  /// 引言, Introduction and their kin: opens an article.
  case opening
  /// 结束语, Conclusion and their kin: closes an article.
  case closing
  /// 目录, Contents: the list of contents follows.
  case contents
  /// 参考文献, References: the list of references follows.
  case references
  /// 注释, Notes: the notes follow.
  case notes

  /// The kind of section that the whole of `range` names, brackets, emphasis and a last colon aside.
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> SectionName? {
    // The longest name has 39 bytes; anything above cannot match, brackets and spaces included.
    guard !range.isEmpty, range.count <= 64, mayBegin(bytes, range) else { return nil }
    var cursor = CodePointCursor(bytes, range)
    let isFrame: (UInt32) -> Bool = {
      SentenceMarks.isSpace($0) || SentenceMarks.isOpener($0) || SentenceMarks.isCloser($0)
        || SentenceMarks.isColon($0) || $0 == 0x2A || $0 == 0x23 || $0 == 0x2E
    }
    cursor.skipAll(isFrame)
    let start = cursor
    for (kind, word) in SectionNameWords.table.candidates(at: start) {
      cursor = start
      guard cursor.skip(spacedWord: word) else { continue }
      cursor.skipAll(isFrame)
      if cursor.peek == nil { return kind }
    }
    return nil
  }

  /// A quick refusal: a line that begins with a letter begins with a name or with none.
  private static func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let lead = bytes[range.lowerBound]
    let isLetter = (lead | 0x20) &- 0x61 < 26 || (lead >= 0xE4 && lead <= 0xED)
    return !isLetter || SectionNameWords.table.mayHold(bytes, range)
  }
}

/// The names of unnumbered sections, by kind and language.
enum SectionNameWords {
  static let table = WordTable<SectionName>([
    (
      .references,
      [
        "参考文献", "參考文獻", "引用文献", "参考资料", "주요 참고문헌", "참고문헌", "references", "bibliography",
        "works cited", "literature", "literatur", "literaturverzeichnis", "références",
        "bibliographie", "bibliografía", "referencias", "bibliografia", "литература",
        "список литературы", "βιβλιογραφία", "المراجع", "المصادر", "المصادر والمراجع", "منابع",
        "کتاب‌نامه", "کتابنامه",
        "ביבליוגרפיה", "רשימת מקורות", "संदर्भ ग्रंथ", "संदर्भ सूची", "บรรณานุกรม", "เอกสารอ้างอิง",
      ]
    ),
    (
      .contents,
      [
        "目录", "目錄", "目次", "もくじ", "차례", "목차", "table of contents", "contents", "inhaltsverzeichnis",
        "inhalt", "table des matières", "sommaire", "índice", "indice", "sommario", "sumário",
        "inhoud",
        "innehåll", "indhold", "innhold", "содержание", "оглавление", "зміст", "spis treści",
        "obsah",
        "περιεχόμενα", "المحتويات", "الفهرس", "فهرست", "תוכן העניינים", "विषय-सूची", "สารบัญ",
        "içindekiler",
        "tartalom", "cuprins",
      ]
    ),
    (
      .notes,
      [
        "注释", "註釋", "注釋", "脚注", "尾注", "주석", "notes", "footnotes", "endnotes", "anmerkungen",
        "fußnoten",
        "notas", "note", "примечания", "сноски", "σημειώσεις", "aantekeningen", "przypisy",
        "poznámky",
        "ملاحظات", "הערות",
      ]
    ),
    (
      .opening,
      [
        "引言", "前言", "绪论", "緒論", "导言", "導言", "导语", "序言", "引 言", "はじめに", "緒言", "서론",
        "introduction", "einleitung", "introducción", "introduzione", "введение", "preface",
        "foreword", "vorwort", "楔子", "序章", "prologue", "prolog", "prólogo", "prologo", "пролог",
        "εισαγωγή", "مقدمة", "مقدمه", "מבוא", "הקדמה", "प्रस्तावना", "भूमिका", "บทนำ",
      ]
    ),
    (
      .closing,
      [
        "结束语", "結束語", "结语", "結語", "结论", "結論", "小结", "小結", "总结", "余论", "后记", "おわりに", "결론",
        "conclusion", "conclusions", "schluss", "fazit", "conclusión", "conclusione", "заключение",
        "acknowledgements", "acknowledgments", "致谢", "致謝", "附录", "附錄", "appendix", "συμπεράσματα",
        "الخاتمة", "خاتمة",
        "نتیجه‌گیری", "סיכום", "निष्कर्ष", "उपसंहार", "บทสรุป",
        "尾声", "尾聲", "终章", "終章", "epilogue", "epilog", "épilogue", "epílogo", "epilogo", "эпилог",
      ]
    ),
  ])
}
