internal import GalleyUnicode

/// The forms in which a line says who wrote what follows (rule S12).
public enum Byline: Sendable, Hashable {
  /// □ 单位 姓名: a mark that only bylines carry.
  case marked
  /// 作者：, By, 本报记者: a word that only bylines carry.
  case worded
  /// 单位 姓名: an organisation and names, without a mark.
  case organisationAndNames
  /// 姓名 姓名: names alone; only believable beside a title.
  case names

  /// Whether the form is believable wherever it stands.
  public var isStrong: Bool { self != .names }

  /// The form of byline that `range` has as a whole; nil when it is none.
  ///
  /// A byline is short and holds no sentence: at most 60 code points and no mark that ends or divides sentences
  /// (a pattern without that condition took 大学问 大智慧 for a university and a name).
  public static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Byline? {
    guard !range.isEmpty, range.count <= 180 else { return nil }
    if isSmallByline(CodePointCursor(bytes, range)) { return .worded }
    // A line of letters that opens with none of the words below: nearly every line of most texts.
    if isOtherLetter(bytes[range.lowerBound]), !holdsIdeographs(bytes, range) { return nil }
    var cursor = CodePointCursor(bytes, range)
    cursor.skipSpaces()
    if cursor.skip(isBylineMark) {
      cursor.skipSpaces()
      return fields(cursor) == nil ? nil : .marked
    }
    if let latin = latinByline(cursor) { return latin }
    if isUncasedByline(cursor) { return .worded }
    if isCasedName(cursor) { return .names }
    // What follows needs a Chinese name, and no ideograph of one stands before U+4E00; a line of letters has none.
    guard holdsIdeographs(bytes, cursor.position..<range.upperBound) else { return nil }
    if CreditLine.holds(cursor) { return .worded }
    // `（青浦轮渡公司 林小满）`.
    if let inner = insideBrackets(cursor) { return parse(bytes, inner) }
    guard endsInName(bytes, cursor.position..<range.upperBound) else { return nil }
    guard let fields = fields(cursor), let last = fields.last, last.isName else { return nil }
    if fields.allSatisfy(\.isName) { return fields.count <= 4 ? .names : nil }
    var organisation = fields[...]
    while let name = organisation.last, name.isName { organisation.removeLast() }
    guard organisation.allSatisfy({ !$0.isName || $0.count > 2 }),
      organisation.contains(where: \.isOrganisation)
    else { return nil }
    return .organisationAndNames
  }

  /// The form of byline of a text that ends with a stop, as those in capitals do in older print.
  ///
  /// `BY A. LEE.` is one; any other text that ends with a stop is a sentence: `By God.`
  public static func parseCapitals(_ bytes: [UInt8], _ range: Range<Int>) -> Byline? {
    // `VON` and `DI` open names.
    guard range.count > 6, range.count <= 180,
      bytes[range.lowerBound] == 0x42 || bytes[range.lowerBound] == 0x50
    else { return nil }
    var cursor = CodePointCursor(bytes, range)
    let openings: [StaticString] = ["by ", "par ", "por "]
    guard openings.contains(where: { cursor.skip(word: $0) }) else { return nil }
    if names(inCapitalsOf: cursor) { return .worded }
    guard range.count <= 120, bytes[range.upperBound - 1] == 0x2E else { return nil }
    var words = 0
    var isInside = false
    for index in cursor.position..<range.upperBound {
      let byte = bytes[index]
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xE3 { return nil }
      let isLetter = byte &- 0x41 < 26 || byte >= 0x80
      if isLetter, !isInside { words += 1 }
      isInside = isLetter
    }
    // `BY TELEGRAPH.` names nobody.
    return (2...8).contains(words) ? .worded : nil
  }

  /// Whether the text begins with a mark that only bylines carry but names no person yet: its tail stands in the
  /// next line.
  public static func isUnfinished(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, range)
    cursor.skipSpaces()
    guard cursor.skip(isBylineMark) else { return false }
    cursor.skipSpaces()
    guard let fields = fields(cursor), let last = fields.last else { return true }
    return !(last.isName && fields.count > 1)
  }

  /// Whether `range` names one organisation and nobody: an affiliation on a line of its own.
  public static func isOrganisation(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 180 else { return false }
    guard let fields = fields(CodePointCursor(bytes, range)), let last = fields.last else {
      return false
    }
    return last.isOrganisation && fields.count <= 3 && fields.allSatisfy(\.isHan)
  }

  // MARK: - Fields

  private struct Field {
    var count = 0
    var isHan = true
    var first: UInt32 = 0
    var second: UInt32 = 0
    var last: UInt32 = 0
    var beforeLast: UInt32 = 0

    mutating func append(_ codePoint: UInt32) {
      if count == 0 { first = codePoint }
      if count == 1 { second = codePoint }
      beforeLast = last
      last = codePoint
      count += 1
      // U+00B7 stands inside transcribed names.
      if !SentenceMarks.isHan(codePoint), codePoint != 0xB7 { isHan = false }
    }

    var isName: Bool {
      guard isHan, count >= 2, count <= Byline.longestName else { return false }
      if Surnames.compound.contains(where: { $0.0 == first && $0.1 == second }) { return true }
      return count <= 3 && Surnames.single.contains(first) && !OrganisationSuffix.ends(self.tail)
    }

    var isOrganisation: Bool { count >= 4 && OrganisationSuffix.ends(tail) }

    private var tail: (UInt32, UInt32) { (beforeLast, last) }
  }

  /// What stands between brackets that open here and close at the end.
  private static func insideBrackets(_ start: CodePointCursor) -> Range<Int>? {
    var cursor = start
    guard cursor.skip({ $0 == 0x28 || $0 == 0xFF08 }),
      let (last, length) = UTF8Decoding.scalar(before: cursor.end, in: cursor.bytes.span),
      last == 0x29 || last == 0xFF09, cursor.position < cursor.end - length
    else { return nil }
    return cursor.position..<cursor.end - length
  }

  /// Whether a byte is a letter of ASCII, but not a capital that a word for “by” begins with.
  private static func isOtherLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41, 0x42, 0x44, 0x46, 0x50, 0x56: false
    default: (byte | 0x20) &- 0x61 < 26
    }
  }

  /// Whether a byte leads an ideograph; the compiler makes vectors of the loop.
  private static func holdsIdeographs(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = bytes.span.extracting(range)
    var highest: UInt8 = 0
    for index in 0..<text.count { highest = max(highest, text[index]) }
    return highest >= 0xE4
  }

  /// Whether the last field is short enough for a name: most lines of text are refused here, before they are cut into
  /// fields.
  private static func endsInName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = bytes.span
    var position = range.upperBound
    var count = 0
    while position > range.lowerBound,
      let (codePoint, length) = UTF8Decoding.scalar(before: position, in: text)
    {
      position -= length
      if SentenceMarks.isSpace(codePoint) || codePoint == 0x3001 {
        if count > 0 { return true }
      } else {
        count += 1
        if count > longestName { return false }
      }
    }
    return true
  }

  /// The most ideographs of a name.
  private static let longestName = 4

  /// The fields between spaces and enumeration commas; nil when a mark of a sentence is among them.
  private static func fields(_ start: CodePointCursor) -> [Field]? {
    var cursor = start
    var fields: [Field] = []
    var field = Field()
    var total = 0
    while let codePoint = cursor.next() {
      total += 1
      if SentenceMarks.isSpace(codePoint) || codePoint == 0x3001 {
        if field.count > 0 { fields.append(field) }
        field = Field()
      } else if SentenceMarks.isTerminal(codePoint) || SentenceMarks.isPause(codePoint)
        || SentenceMarks.isColon(codePoint) || total > 60
      {
        return nil
      } else {
        field.append(codePoint)
      }
    }
    if field.count > 0 { fields.append(field) }
    return fields.isEmpty ? nil : united(fields)
  }

  /// Names as one field each: those of two ideographs are spaced to the width of three, `陈 默`.
  ///
  /// A recogniser drops spaces into names of three as well: `陈默 生`, `陈 默生`.
  private static func united(_ fields: [Field]) -> [Field] {
    var result: [Field] = []
    for (index, field) in fields.enumerated() {
      guard let last = result.last, last.isHan, field.isHan, field.count + last.count <= 3,
        field.count == 1 || last.count == 1
      else {
        result.append(field)
        continue
      }
      let isPair = field.count == 1 && last.count == 1
      // A single ideograph that another follows begins a spaced name of its own.
      let beginsName = index + 1 < fields.count && fields[index + 1].count == 1
      let isName =
        isPair || field.count == 1 && last.isName && !beginsName
        || last.count == 1 && !field.isName && Surnames.single.contains(last.first)
      guard isName else {
        result.append(field)
        continue
      }
      var name = last
      name.append(field.first)
      if field.count == 2 { name.append(field.second) }
      result[result.count - 1] = name
    }
    return result
  }

  // MARK: - Words

  /// Whether `first` is a mark that bylines open with.
  public static func opensWithMark(_ first: UInt32) -> Bool { isBylineMark(first) }

  // □ ■ ◎ ▲ △ ● ○ ◆ ◇ ★ ☆ ▪ ▫ □ in its several sizes.
  static func isBylineMark(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x25A0...0x25A3, 0x25AA, 0x25AB, 0x25B2, 0x25B3, 0x25C6, 0x25C7, 0x25CB, 0x25CE, 0x25CF,
      0x2605, 0x2606, 0x25FB, 0x25FC, 0x2610:
      true
    default: false
    }
  }

  /// A word for “by” of a script without capitals, then one to five words without a mark: `بقلم`, `נכתב`, `संवाददाता:`, `โดย`.
  private static func isUncasedByline(_ start: CodePointCursor) -> Bool {
    guard let first = start.peek, (0x590...0xE7F).contains(first) else { return false }
    var cursor = start
    for (needsColon, word) in UncasedBylineWords.table.candidates(at: start) {
      cursor = start
      guard cursor.skip(word: word) else { continue }
      let isColon = cursor.skip { $0 == 0x3A }
      guard isColon || !needsColon && cursor.skip(SentenceMarks.isSpace) else { continue }
      return (1...5).contains(plainWords(cursor) ?? 0)
    }
    return false
  }

  /// How many words follow, all without a mark and none a number; nil where a mark or a number stands among them.
  private static func plainWords(_ start: CodePointCursor) -> Int? {
    var cursor = start
    var words = 0
    while cursor.peek != nil {
      cursor.skipSpaces()
      let length = cursor.skipAll {
        !SentenceMarks.isSpace($0) && !SentenceMarks.isTerminal($0) && !SentenceMarks.isPause($0)
          && !SentenceMarks.isDigit($0)
      }
      if length > 0 { words += 1 }
      // No name of a person has so long a part; a phrase of Thai has.
      if length > 20 { return nil }
      if let next = cursor.peek, !SentenceMarks.isSpace(next) { return nil }
    }
    return words
  }

  /// A name in Greek or Cyrillic: two or three words that begin with capitals, or one behind initials; in Greek papers behind
  /// the article in the genitive, `Του Νίκου Παπαδάκη`.
  ///
  /// Their headings have small letters after the first word, so two capitals are hardly ever a heading of theirs.
  private static func isCasedName(_ start: CodePointCursor) -> Bool {
    guard let first = start.peek, (0x386...0x42F).contains(first) else { return false }
    var cursor = start
    for article: StaticString in ["του ", "της ", "των "] where cursor.skip(word: article) { break }
    var words = 0
    var full = 0
    while let capital = cursor.peek {
      guard (0x386...0x3AB).contains(capital) || (0x400...0x42F).contains(capital) else {
        return false
      }
      _ = cursor.next()
      let small = cursor.skipAll { (0x3AC...0x3CE).contains($0) || (0x430...0x45F).contains($0) }
      words += 1
      if small >= 2 { full += 1 }
      // A double name: Николаева-Орлова.
      if cursor.skip({ $0 == 0x2D }) { continue }
      if small == 0, !cursor.skip({ $0 == 0x2E }) { return false }
      if let next = cursor.peek, !SentenceMarks.isSpace(next), small > 0 { return false }
      cursor.skipSpaces()
    }
    return (2...4).contains(words) && (1...3).contains(full)
  }

  /// `By A. Lee`, `Von …`, `Par …`: the word, then two to six words of which each starts with a capital or is a
  /// particle.
  private static func latinByline(_ start: CodePointCursor) -> Byline? {
    guard let first = start.peek, (0x41...0x5A).contains(first), !isOtherLetter(UInt8(first)) else {
      return nil
    }
    var cursor = start
    let words: [StaticString] = ["by ", "von ", "par ", "por ", "di ", "door ", "av ", "från "]
    guard words.contains(where: { cursor.skip(word: $0) }) else { return nil }
    if names(inCapitalsOf: cursor) { return .worded }
    var count = 0
    while cursor.peek != nil {
      cursor.skipSpaces()
      // Signs of emphasis round the name: `By _A. Lee_`.
      cursor.skipAll { $0 == 0x5F || $0 == 0x2A }
      guard let letter = cursor.peek else { break }
      let isCapital = (0x41...0x5A).contains(letter) || (0xC0...0xDE).contains(letter)
      let length = cursor.skipAll { !SentenceMarks.isSpace($0) }
      guard isCapital || length <= 4 else { return nil }
      count += 1
    }
    return (1...8).contains(count) ? .worded : nil
  }

  /// `by Helen Marsh`: the word in small letters, then two to five words that each begin with a capital, and no more.
  private static func isSmallByline(_ start: CodePointCursor) -> Bool {
    // b, d, p, v.
    guard let first = start.peek, first == 0x62 || first == 0x64 || first == 0x70 || first == 0x76
    else { return false }
    var cursor = start
    let words: [StaticString] = ["by ", "von ", "par ", "por ", "di ", "door "]
    guard words.contains(where: { cursor.skip(word: $0) }) else { return false }
    var count = 0
    while cursor.peek != nil {
      cursor.skipSpaces()
      guard let letter = cursor.peek else { break }
      let place = cursor.position
      let isName = (0x41...0x5A).contains(letter) || (0xC0...0xDE).contains(letter)
      cursor.skipAll { !SentenceMarks.isSpace($0) && !SentenceMarks.isPause($0) }
      // A comma, or a particle such as `de` before the name.
      guard isName || cursor.position - place <= 3 && count > 0, cursor.position > place,
        cursor.peek.map(SentenceMarks.isSpace) ?? isName
      else { return false }
      if isName { count += 1 }
    }
    return (2...5).contains(count)
  }

  /// Whether a name in capitals stands here, and after a comma what its bearer is.
  ///
  /// `BY A. LEE, Author of “The Lock.”`
  private static func names(inCapitalsOf start: CodePointCursor) -> Bool {
    var cursor = start
    var count = 0
    while cursor.peek != nil, count < 6 {
      cursor.skipSpaces()
      var last: UInt32 = 0
      var isCapitals = true
      while let codePoint = cursor.peek, !SentenceMarks.isSpace(codePoint) {
        if !(0x41...0x5A).contains(codePoint), !(0xC0...0xDE).contains(codePoint),
          codePoint != 0x2E, codePoint != 0x2C, codePoint != 0x27, codePoint != 0x2D,
          codePoint != 0x2019
        {
          isCapitals = false
        }
        last = codePoint
        _ = cursor.next()
      }
      guard isCapitals, last != 0 else { return false }
      count += 1
      if last == 0x2C { return count >= 2 && cursor.peek != nil }
    }
    return false
  }
}

/// The words for “by” and for a writer in scripts without capitals, and whether only a colon makes them one.
///
/// Arabic and Persian بقلم and به قلم, Hebrew מאת and Thai โดย say “by”; the others name the work: “report”, “writer”,
/// “correspondent”, “talk”.
enum UncasedBylineWords {
  static let table = WordTable<Bool>([
    (
      false,
      ["بقلم", "حاوره", "حاورته", "حاورها", "به قلم", "نوشتهٔ", "نوشته‌ی", "מאת", "โดย"]
    ),
    (
      true,
      [
        "گزارش", "نویسنده", "خبرنگار", "گفت‌وگو", "تقرير", "كتب", "كتبت", "حوار", "حاوره",
        "أجرى الحوار", "إعداد",
        "מאת", "כתב", "כתבה", "संवाददाता", "लेखक", "लेखिका", "रिपोर्ट", "प्रस्तुति", "เรื่อง", "ผู้เขียน", "รายงาน",
      ]
    ),
  ])
}

/// How the names of organisations end.
enum OrganisationSuffix {
  private static let pairs: [(UInt32, UInt32)] = [
    "公司", "集团", "大学", "学院", "中心", "党校", "医院", "银行", "支行", "分行", "委员", "员会", "工厂", "报社", "杂志",
    "协会", "学会", "商会", "工会", "党委", "支部", "总部", "分部", "机关", "政府", "法院", "书店", "出版", "版社", "公会",
    "學院", "大學", "集團", "中學", "小学", "中学", "电台", "电视", "视台", "作部", "作处", "管处", "业部",
  ].compactMap { word in
    let scalars = word.unicodeScalars.map(\.value)
    return scalars.count == 2 ? (scalars[0], scalars[1]) : nil
  }

  // 局 部 院 所 行 厂 处 科 室 站 社 队 校 会 司 厅 署 县 市 省 区 镇 乡 村 团
  private static let singles: Set<UInt32> = [
    0x5C40, 0x90E8, 0x9662, 0x6240, 0x884C, 0x5382, 0x5904, 0x79D1, 0x5BA4, 0x7AD9, 0x793E, 0x961F,
    0x6821, 0x4F1A, 0x53F8, 0x5385, 0x7F72, 0x53BF, 0x5E02, 0x7701, 0x533A, 0x9547, 0x4E61, 0x6751,
    0x56E2,
  ]

  static func ends(_ tail: (UInt32, UInt32)) -> Bool {
    singles.contains(tail.1) || pairs.contains { $0.0 == tail.0 && $0.1 == tail.1 }
  }
}

/// The common Chinese surnames (the 250 most frequent of the 2020 census cover about 95 % of people), in simplified
/// and traditional form.
enum Surnames {
  static let single: Set<UInt32> = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方白\
    邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁\
    尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜\
    冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢奚宣\
    張劉陳楊黃趙吳孫馬羅鄭謝許鄧韓馮葉蘇呂盧鍾譚陸範賈鄒閆龍賀顧龔邵萬錢嚴湯喬龐顏莊聶歐關蘭寧紀單畢塗駱藍華饒農車連蘆麥婁竇黨宮費衛應閔鄔邊師欒榮叢鞏遲鄺
    """.unicodeScalars.map(\.value))

  static let compound: [(UInt32, UInt32)] = [
    "欧阳", "歐陽", "上官", "皇甫", "令狐", "诸葛", "司徒", "司马", "司馬", "申屠", "夏侯", "尉迟", "长孙", "慕容", "公孙", "轩辕",
    "东方", "宇文", "端木", "南宫", "独孤",
  ].compactMap { word in
    let scalars = word.unicodeScalars.map(\.value)
    return scalars.count == 2 ? (scalars[0], scalars[1]) : nil
  }
}
