internal import GalleyUnicode

/// A line of Chinese or Korean print that says who did what: words for the work, names, and where these people belong.
///
/// Every field must be one of these, and at least one word for writing and one name must be there:
/// `本报见习记者 林小满`, `青浦晚报首席记者 林小满 摄影 周一帆`, `林小满 文/图`, `記者林小滿／青浦報導`, `홍길동 기자`.
enum CreditLine {
  /// The most code points of a line, and of one of its fields.
  private static let longest = 60
  private static let longestField = 16
  /// The most ideographs or letters of a name, or of a part of it.
  private static let longestName = 4
  /// The most code points of the last field: `全媒体记者欧阳小满`.
  private static let longestLast = 10

  /// Whether all from `start` to its end is such a line.
  static func holds(_ start: CodePointCursor) -> Bool {
    guard endsShort(start), let fields = fields(start) else { return false }
    var names = 0
    var isWritten = false
    var follows = false
    var index = 0
    while index < fields.count {
      let field = fields[index]
      index += 1
      if let work = Work(endOf: field) {
        isWritten = isWritten || work == .writing
        follows = true
        continue
      }
      // A name of two ideographs is spaced to the width of three.
      if field.count == 1, index < fields.count, fields[index].count == 1,
        follows || isName(field + fields[index])
      {
        names += 1
        index += 1
        continue
      }
      // The word for the work vouches for names that are not Chinese: 青木 遥.
      if isName(field) || follows && field.count <= longestName && !isOrganisation(field) {
        names += 1
        continue
      }
      if let work = Work(beforeNameIn: field) {
        isWritten = isWritten || work == .writing
        names += 1
        follows = true
        continue
      }
      // A rare surname, where nothing but the work follows: `竺 帆 文/图`.
      if index == 1, (2...3).contains(field.count), !endsAsOrganisation(field), fields.count > 1,
        fields[1...].allSatisfy({ Work(endOf: $0) != nil })
      {
        names += 1
        continue
      }
      guard isOrganisation(field) else { return false }
      follows = false
    }
    return isWritten && names > 0
  }

  /// Whether a separator stands near the end, or the line is no longer than a field: nearly every line of running text is
  /// refused here.
  private static func endsShort(_ start: CodePointCursor) -> Bool {
    let text = start.bytes.span
    var position = start.end
    var count = 0
    while position > start.position,
      let (codePoint, length) = UTF8Decoding.scalar(before: position, in: text)
    {
      position -= length
      if isSeparator(codePoint) {
        if count > 0 { return true }
      } else {
        count += 1
        if count > longestLast { return false }
      }
    }
    return count > 0
  }

  /// What stands between separators; nil where anything but letters does, or too much.
  private static func fields(_ start: CodePointCursor) -> [[UInt32]]? {
    var cursor = start
    var fields: [[UInt32]] = []
    var field: [UInt32] = []
    var total = 0
    while let codePoint = cursor.next() {
      total += 1
      guard total <= longest else { return nil }
      if isSeparator(codePoint) {
        if !field.isEmpty { fields.append(field) }
        field = []
      } else {
        // U+00B7 stands inside transcribed names.
        guard
          SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint) || codePoint == 0xB7,
          field.count < longestField
        else { return nil }
        field.append(codePoint)
      }
    }
    if !field.isEmpty { fields.append(field) }
    return fields.isEmpty ? nil : fields
  }

  // Space, enumeration comma, comma, slash, colon, semicolon, vertical line.
  private static func isSeparator(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3001, 0x2C, 0xFF0C, 0x2F, 0xFF0F, 0x3A, 0xFF1A, 0x3B, 0xFF1B, 0x7C, 0xFF5C: true
    default: SentenceMarks.isSpace(codePoint)
    }
  }

  private static func isName(_ field: [UInt32]) -> Bool {
    guard (2...4).contains(field.count) else { return false }
    if Surnames.compound.contains(where: { $0.0 == field[0] && $0.1 == field[1] }) { return true }
    return field.count <= 3 && Surnames.single.contains(field[0]) && !endsAsOrganisation(field)
  }

  private static func isOrganisation(_ field: [UInt32]) -> Bool {
    field.count >= 4 && endsAsOrganisation(field)
  }

  private static func endsAsOrganisation(_ field: [UInt32]) -> Bool {
    OrganisationSuffix.ends((field[field.count - 2], field[field.count - 1]))
  }

  // MARK: - Work

  /// What the people of a field did.
  private enum Work {
    /// They wrote, translated or reported.
    case writing
    /// They took the pictures or put the page together.
    case helping

    /// The work that a field names with its last word: `见习记者`, `摄影报道`; single ideographs only as the whole field.
    init?(endOf field: [UInt32]) {
      for (word, work) in Self.words where field.count >= word.count {
        guard word.count > 1 || field.count == 1 else { continue }
        if field.suffix(word.count).elementsEqual(word) {
          self = work
          return
        }
      }
      return nil
    }

    /// The work of a field that goes on with a name: `记者林小满`.
    init?(beforeNameIn field: [UInt32]) {
      for length in 2...4 where field.count > length {
        guard CreditLine.isName(Array(field.suffix(length))) else { continue }
        let before = Array(field.dropLast(length))
        if before.count > 1, let work = Work(endOf: before) {
          self = work
          return
        }
      }
      return nil
    }

    private static let words: [([UInt32], Work)] =
      [
        "记者", "記者", "通讯员", "通訊員", "评论员", "評論員", "撰稿人", "撰稿", "撰文", "采写", "採寫", "聞き手", "报道", "報道",
        "報導",
        "编译", "編譯", "译者", "譯者", "文图", "文圖", "图文", "圖文", "特派员", "特派員", "文",
      ].map { ($0.unicodeScalars.map(\.value), .writing) }
      + [
        "摄影", "攝影", "编辑", "編輯", "整理", "供稿", "供图", "绘图", "制图", "图片", "图", "圖", "摄", "攝",
      ].map { ($0.unicodeScalars.map(\.value), .helping) }
  }
}
