import GalleyLexicon
import Testing

@Suite struct NumberingLabelTests {
  struct Sample: CustomTestStringConvertible {
    let text: String
    let family: NumberingFamily
    let value: Int
    let label: String
    init(_ text: String, _ family: NumberingFamily, _ value: Int, _ label: String) {
      (self.text, self.family, self.value, self.label) = (text, family, value, label)
    }
    var testDescription: String { text }
  }

  static let samples: [Sample] = [
    Sample("Volume II", .volume, 2, "Volume II"), Sample("Том первый", .volume, 1, "Том первый"),
    Sample("BOOK THE SECOND", .book, 2, "BOOK THE SECOND"),
    Sample("Книга третья. Порт", .book, 3, "Книга третья."),
    Sample("第一编 渡口", .part, 1, "第一编"), Sample("第十二篇渡口", .part, 12, "第十二篇"),
    Sample("第3部 港", .part, 3, "第3部"), Sample("卷三", .part, 3, "卷三"),
    Sample("卷之二 河", .part, 2, "卷之二"), Sample("Part II The harbour", .part, 2, "Part II"),
    Sample("Teil 3: Der Hafen", .part, 3, "Teil 3:"), Sample("часть 2 Порт", .part, 2, "часть 2"),
    Sample("第二章 河", .chapter, 2, "第二章"), Sample("第 二 章 河", .chapter, 2, "第 二 章"),
    Sample("第１０回 渡", .chapter, 10, "第１０回"), Sample("Chapter 12", .chapter, 12, "Chapter 12"),
    Sample("KAPITEL IV. Heimkehr", .chapter, 4, "KAPITEL IV."),
    Sample("제3장 다리", .chapter, 3, "제3장"),
    Sample("глава 5 Мост", .chapter, 5, "глава 5"),
    Sample("第三节 桥", .section, 3, "第三节"), Sample("第三節 橋", .section, 3, "第三節"),
    Sample("§ 7 Fristen", .section, 7, "§ 7"), Sample("§ 7. Fristen", .section, 7, "§ 7."),
    Sample("§ 7.", .section, 7, "§ 7."), Sample("§§12 Fristen", .section, 12, "§§12"),
    Sample("Section 4 Piers", .section, 4, "Section 4"), Sample("제2절 배", .section, 2, "제2절"),
    Sample("第四条 渡船按时开出。", .article, 4, "第四条"),
    Sample("Article 9 Ferries", .article, 9, "Article 9"),
    Sample("Art. 9 Fähren", .article, 9, "Art. 9"), Sample("제1조 목적", .article, 1, "제1조"),
    Sample("一、渡口", .hanComma, 1, "一、"), Sample("二十一、渡口", .hanComma, 21, "二十一、"),
    Sample("廿三、渡口", .hanComma, 23, "廿三、"), Sample("三．渡口", .hanComma, 3, "三．"),
    Sample("四. 渡口", .hanComma, 4, "四."),
    Sample("（一）渡口", .hanParenthesis, 1, "（一）"), Sample("(十二) 渡口", .hanParenthesis, 12, "(十二)"),
    Sample("（ 三 ）渡口", .hanParenthesis, 3, "（ 三 ）"), Sample("（四)渡口", .hanParenthesis, 4, "（四)"),
    Sample("I. The pier", .roman, 1, "I."), Sample("XIV", .roman, 14, "XIV"),
    Sample("XIV. The pier", .roman, 14, "XIV."),
    Sample("B. The pier", .upperLetter, 2, "B."),
    Sample("1. The pier", .decimal, 1, "1."), Sample("１２．渡口", .decimal, 12, "１２．"),
    Sample("۲. پل", .decimal, 2, "۲."), Sample("२. पुल", .decimal, 2, "२."),
    Sample("๒. สะพาน", .decimal, 2, "๒."),
    Sample("3、渡口", .decimal, 3, "3、"), Sample("7.渡口", .decimal, 7, "7."),
    Sample("1.2 The pier", .decimalPath2, 2, "1.2"), Sample("3.4渡口", .decimalPath2, 4, "3.4"),
    Sample("2.1. The pier", .decimalPath2, 1, "2.1."),
    Sample("1.2.3 The pier", .decimalPath3, 3, "1.2.3"),
    Sample("1.2.3.4 The pier", .decimalPath3, 4, "1.2.3.4"),
    Sample("（1）渡口", .decimalParenthesis, 1, "（1）"),
    Sample("(23) pier", .decimalParenthesis, 23, "(23)"),
    Sample("（４）渡口", .decimalParenthesis, 4, "（４）"),
    Sample("1) pier", .decimalHalfParenthesis, 1, "1)"),
    Sample("2）渡口", .decimalHalfParenthesis, 2, "2）"),
    Sample("a) pier", .lowerLetter, 1, "a)"), Sample("(c) pier", .lowerLetter, 3, "(c)"),
    Sample("①渡口", .circled, 1, "①"), Sample("⑳ 渡口", .circled, 20, "⑳"),
  ]

  @Test(arguments: samples)
  func readsFamilyValueAndBytes(sample: Sample) {
    let label = parse(sample.text, NumberingLabel.parse)
    #expect(label?.family == sample.family)
    #expect(label?.value == sample.value)
    #expect(label?.byteCount == sample.label.utf8.count)
  }

  @Test(arguments: samples)
  func staysInItsRange(sample: Sample) {
    #expect(
      parseInside(sample.text, NumberingLabel.parse) == parse(sample.text, NumberingLabel.parse))
  }

  @Test func everyFamilyHasASample() {
    let missing = NumberingFamily.allCases.filter { family in
      !Self.samples.contains { $0.family == family }
    }
    #expect(missing == [])
  }

  @Test(arguments: [
    "3.14", "0.5%", "2024年", "2024. The year", "2024.5.1", "三是渡口", "三，渡口", "一个人",
    "二十",
    "千里之外", "I think so", "A.Lee", "Civic pride",
    "IIII. pier", "（渡口）", "（1", "（一", "(1200) pier", "(AB) pier", "第渡口", "第一名", "第一次", "제목",
    "§ pier",
    "Partly 3 open", "Part of it", "Chapter", "Article nine", "200. pier", "123456. pier", "1 pier",
    "10 年", "a pier",
    "1.2", "1.100 pier", "㉑", "3D", "1:30 pm",
  ])
  func nearMissesAreNoLabels(text: String) {
    #expect(parse(text, NumberingLabel.parse) == nil)
  }

  /// A place of a section and an amount have one form; the letter after it tells them apart.
  @Test func amountsAreNoPathsOfNumbers() {
    for amount in ["1.5 per cent", "2.4 million", "3.5 кг", "1.5  km"] {
      #expect(parse(amount, NumberingLabel.parse) == nil)
    }
    for path in ["1.5 Methods", "2.4 渡口", "1.2.3 pier", "3.5 Методы"] {
      #expect(parse(path, NumberingLabel.parse) != nil)
    }
  }

  /// One letter and a stop may also open a name; the sequence has to tell, and the family says that it is weak.
  @Test func initialsLookLikeLettersAndAreWeak() {
    let label = parse("A. Lee", NumberingLabel.parse)
    #expect(label?.family == .upperLetter)
    #expect(label?.family.isStrong == false)
  }

  @Test func strongFamiliesAreThoseOfDivisionsAndHanNumbers() {
    let strong = NumberingFamily.allCases.filter(\.isStrong)
    #expect(
      strong == [
        .volume, .book, .part, .chapter, .section, .article, .hanComma, .hanParenthesis,
      ])
  }

  @Test(arguments: nastyTexts)
  func nastyTextsAreNoLabels(text: String) {
    #expect(parse(text, NumberingLabel.parse) == nil)
  }
}
