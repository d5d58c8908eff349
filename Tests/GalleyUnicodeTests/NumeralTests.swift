import GalleyUnicode
import Testing

@Suite struct NumeralTests {
  @Test(arguments: [
    ("0", 0), ("7", 7), ("007", 7), ("2024", 2024), ("999999999999999999", 999_999_999_999_999_999),
    ("１２", 12), ("١٢٣", 123), ("۴۵", 45), ("१२", 12), ("๒๕๖๗", 2567), ("၁", 1),
    ("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十三", 23), ("廿三", 23), ("卅", 30),
    ("一百", 100), ("一百零五", 105), ("一百一十", 110), ("一百十", 110), ("百二十", 120),
    ("三百六十五", 365), ("一千零一", 1001), ("一千零五十", 1050), ("两千", 2000), ("兩百", 200),
    ("九千九百九十九", 9999), ("一万", 10_000), ("一万二千", 12_000), ("十万零三百", 100_300),
    ("一亿零五百万", 105_000_000), ("二〇二四", 2024), ("一九八零", 1980), ("〇", 0), ("零", 0),
    ("拾贰", 12), ("贰拾叁", 23), ("壹佰零伍", 105), ("貳拾參", 23), ("十一", 11),
    ("I", 1), ("iv", 4), ("IX", 9), ("XIV", 14), ("xlii", 42), ("XC", 90), ("CDXLIV", 444),
    ("DCCLXXXIX", 789), ("MCMXCIX", 1999), ("MMXXVI", 2026), ("MMM", 3000), ("MMMCMXCIX", 3999),
    ("①", 1), ("⑳", 20), ("㈠", 1), ("㈩", 10), ("⑴", 1), ("⒈", 1), ("⒛", 20), ("㊀", 1), ("Ⅳ", 4),
    ("ⅻ", 12), ("㉑", 21), ("❶", 1),
    ("א׳", 1), ("ט״ו", 15), ("ט״ז", 16), ("י״א", 11), ("כ\"ג", 23), ("ק״כ", 120), ("תשפ״ד", 784),
    ("ה׳תשפ״ד", 5784), ("תת״ק", 900), ("ל'", 30),
    ("αʹ", 1), ("ΙΒ´", 12), ("ιβ\u{374}", 12), ("Ϛʹ", 6), ("στʹ", 6), ("ιστʹ", 16), ("κγ΄", 23),
    ("ϡϟθʹ", 999), ("͵αωκαʹ", 1821), ("Α'", 1),
  ])
  func `numerals have their value`(numeral: String, value: Int) {
    #expect(Numeral.value(of: numeral) == value)
    #expect(Numeral.value(of: utf8(numeral)) == value)
    #expect(Numeral.value(of: utf8("x" + numeral).dropFirst()) == value)
  }

  @Test(arguments: [
    "", " ", "a", "1a", "1 2", "1,000", "1.5", "-1", "9999999999999999999", "½", "１2", "١2",
    "二三十", "十十", "一百五", "千五", "零五十零", "一零", "万", "亿", "万万", "十零五", "二十零", "一百万五", "一百零零五", "百零",
    "一亿二亿", "十百", "一二十", "中", "一中", "第一", "兆",
    "IIII", "VV", "IC", "IL", "XM", "VX", "IXI", "IVI", "XCX", "CMC", "CMD", "DCD", "LXL", "VIV",
    "iV", "Xv", "MMMM", "mix1", "civil", "Mi", "@", "[", "`",
    "שלום", "או", "א", "״א", "א״", "י״ה״ו", "ה״י", "ו״ט", "א״א", "׳", "אב׳",
    "α", "και", "ʹ", "βιʹ", "ααʹ", "͵ʹ", "͵ιʹ", "στ",
    "①②", "Ⅹ1", "👍", "\u{0}", "\u{301}",
  ])
  func `what is no numeral has none`(input: String) {
    // 一零 is place value: ten by digits.
    #expect(Numeral.value(of: input) == (input == "一零" ? 10 : nil))
  }

  @Test func `hostile input ends at once`() {
    #expect(Numeral.value(of: [UInt8](repeating: 0x31, count: 1_000_000)) == nil)
    #expect(Numeral.value(of: Array(repeatElement(utf8("千"), count: 21).joined())) == nil)
    #expect(Numeral.value(of: [0xE4]) == nil)
    #expect(Numeral.value(of: [0xFF, 0xFF]) == nil)
    #expect(Numeral.value(of: [0xE4, 0xB8]) == nil)
  }

  @Test func `every Roman numeral from one to 3999 is read, in both cases`() {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    let hundreds = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"]
    for value in 1...3999 {
      let numeral =
        String(repeating: "M", count: value / 1000) + hundreds[value / 100 % 10]
        + tens[value / 10 % 10] + ones[value % 10]
      #expect(Numeral.value(of: numeral) == value)
      #expect(Numeral.value(of: numeral.lowercased()) == value)
    }
  }

  @Test func `every Chinese numeral below ten thousand is read`() {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let units = ["千", "百", "十", ""]
    for value in 1...9999 {
      var numeral = ""
      var skipped = false
      for (place, divisor) in [1000, 100, 10, 1].enumerated() {
        let digit = value / divisor % 10
        if digit == 0 {
          skipped = !numeral.isEmpty
          continue
        }
        if skipped { numeral += "零" }
        skipped = false
        numeral += digits[digit] + units[place]
      }
      #expect(Numeral.value(of: numeral) == value, "\(numeral)")
    }
  }

  @Test(
    arguments: [
      ("我们这些国家的人们来开会", .simplified), ("我們這些國家的人們來開會", .traditional),
      ("日本の国会は東京で開会された", .undecided), ("这", .undecided), ("", .undecided),
      ("Hello", .undecided), ("山水人大小中", .undecided), ("这们来這們來", .undecided),
      ("한국 뉴스", .undecided),
    ] as [(String, HanVariant)])
  func `the Chinese standard is told by its characters`(input: String, variant: HanVariant) {
    #expect(CJKForm.classify(utf8(input)) == variant)
  }

  @Test func `a megabyte of Chinese is classified, as are cut bytes`() {
    let long = Array(repeatElement(utf8("国家的经济发展，"), count: 45_000).joined())
    #expect(CJKForm.classify(long) == .simplified)
    #expect(CJKForm.classify(Array(utf8("这们来").dropLast())) == .undecided)
  }
}
