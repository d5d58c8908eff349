import Testing

@testable import GalleyUnicode

@Suite struct CharsetTests {
  private let sentences: [(name: String, text: String)] = [
    ("GB18030", "本报记者昨日从市政府获悉，新的图书馆将于明年春天开放。\u{0}\t𠀀"),
    ("Big5", "本報記者昨日從市政府獲悉，新的圖書館將於明年春天開放。"),
    ("Shift_JIS", "昨日の新聞によると、新しい図書館は来年の春に開館する。ｶﾞ\\~"),
    ("EUC-JP", "昨日の新聞によると、新しい図書館は来年の春に開館する。"),
    ("EUC-KR", "어제 신문에 따르면 새 도서관이 내년 봄에 문을 연다. 똠"),
    ("windows-1251", "Вчера в газете написали, что новая библиотека откроется весной."),
    ("windows-1252", "Hier, le journal écrivait : « l’été sera beau » — œuvre €."),
    ("windows-1255", "אתמול כתבו בעיתון"), ("windows-1256", "كتبت الصحيفة أمس"),
    ("KOI8-R", "Вчера в газете"), ("ISO-8859-7", "Χθες η εφημερίδα"),
    ("ISO-8859-1", "naïve café"), ("UTF-16LE", "a中😀\u{0}"), ("UTF-16BE", "a中😀"),
    ("UTF-32LE", "a中😀"), ("UTF-32BE", "a中😀"), ("UTF-8", "a中😀\u{FEFF}"),
  ]

  @Test func `text goes out to a charset and comes back whole`() throws {
    for (name, sentence) in sentences {
      let encoded = try Charset.encode(utf8(sentence), name)
      let decoded = try Charset.decode(encoded, name)
      #expect(decoded.utf8 == utf8(sentence), "\(name): \(text(decoded.utf8))")
      #expect(decoded.invalid.isEmpty, "\(name)")
      #expect(Charset.canonicalName(of: name) == name)
    }
  }

  @Test func `known bytes decode to known text`() throws {
    let facts: [(String, [UInt8], String)] = [
      ("gbk", [0xD6, 0xD0, 0xCE, 0xC4, 0x41], "中文A"),
      ("GB2312", [0xA3, 0xAC], "，"),
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
      ("sjis", [0x93, 0xFA, 0x96, 0x7B, 0x5C], "日本\\"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
      ("EUC-KR", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
      ("cp1252", [0x93, 0x80, 0x94], "“€”"),
      ("koi8-r", [0xC1, 0xC2], "аб"),
      ("UTF-16LE", [0xFF, 0xFE, 0x2D, 0x4E], "\u{FEFF}中"),
      ("UTF-8", [0xEF, 0xBB, 0xBF, 0x41], "\u{FEFF}A"),
      ("iso-8859-15", [0xA4], "€"),
    ]
    for (name, bytes, expected) in facts {
      let decoded = try Charset.decode(bytes, name)
      #expect(decoded.utf8 == utf8(expected), "\(name)")
      #expect(decoded.invalid.isEmpty, "\(name)")
    }
  }

  @Test func `bad GBK bytes become one replacement each and are listed`() throws {
    // 中, a lone FF, 文, a lead before a line feed, and a lead at the end.
    let bytes: [UInt8] = [0xD6, 0xD0, 0xFF, 0xCE, 0xC4, 0xD6, 0x0A, 0x41, 0xD6]
    let decoded = try Charset.decode(bytes, "GBK")
    #expect(text(decoded.utf8) == "中\u{FFFD}文\u{FFFD}\nA\u{FFFD}")
    #expect(
      decoded.invalid == [
        Charset.Invalid(sourceRange: 2..<3, utf8Offset: 3),
        Charset.Invalid(sourceRange: 5..<6, utf8Offset: 9),
        Charset.Invalid(sourceRange: 8..<9, utf8Offset: 14),
      ])
  }

  @Test func `neighbouring bad bytes are one entry`() throws {
    let decoded = try Charset.decode([0x41, 0xFF, 0xFF, 0xFF, 0x42], "GB18030")
    #expect(text(decoded.utf8) == "A\u{FFFD}\u{FFFD}\u{FFFD}B")
    #expect(decoded.invalid == [Charset.Invalid(sourceRange: 1..<4, utf8Offset: 1)])
  }

  @Test func `truncated UTF-16 and lone surrogates are listed`() throws {
    let cut = try Charset.decode([0x2D, 0x4E, 0x41], "UTF-16LE")
    #expect(text(cut.utf8) == "中\u{FFFD}")
    #expect(cut.invalid == [Charset.Invalid(sourceRange: 2..<3, utf8Offset: 3)])
    let lone = try Charset.decode([0x3D, 0xD8, 0x41, 0x00], "UTF-16LE")
    #expect(text(lone.utf8) == "\u{FFFD}\u{FFFD}A")
    #expect(lone.invalid == [Charset.Invalid(sourceRange: 0..<2, utf8Offset: 0)])
  }

  @Test func `every byte is accounted for in random bytes of every charset`() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for (name, _) in sentences {
      for size in [1, 2, 3, 7, 50, 5000] {
        let bytes = (0..<size).map { _ in next() }
        let decoded = try Charset.decode(bytes, name)
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        var replaced = 0
        var previous = 0
        for fault in decoded.invalid {
          #expect(fault.sourceRange.lowerBound >= previous, "\(name)")
          #expect(fault.sourceRange.upperBound <= size, "\(name)")
          previous = fault.sourceRange.upperBound
          for k in 0..<fault.sourceRange.count {
            let at = fault.utf8Offset + 3 * k
            #expect(Array(decoded.utf8[at..<at + 3]) == [0xEF, 0xBF, 0xBD], "\(name)")
          }
          replaced += fault.sourceRange.count
        }
        // The pieces between the faults, decoded each for itself, give the text between.
        var at = 0
        var expected: [UInt8] = []
        for fault in decoded.invalid {
          expected += try Charset.decode(Array(bytes[at..<fault.sourceRange.lowerBound]), name).utf8
          #expect(expected.count == fault.utf8Offset, "\(name) \(size)")
          for _ in fault.sourceRange { expected += [0xEF, 0xBF, 0xBD] }
          at = fault.sourceRange.upperBound
        }
        expected += try Charset.decode(Array(bytes[at...]), name).utf8
        #expect(expected == decoded.utf8, "\(name) \(size)")
      }
    }
  }

  @Test func `what a charset lacks is refused with its place`() {
    #expect(throws: CharsetError.cannotEncode(charset: "windows-1252", utf8Offset: 3)) {
      try Charset.encode(utf8("aé中b"), "windows-1252")
    }
    #expect(throws: CharsetError.cannotEncode(charset: "Shift_JIS", utf8Offset: 0)) {
      try Charset.encode(utf8("😀"), "Shift_JIS")
    }
    #expect(throws: CharsetError.cannotEncode(charset: "GB18030", utf8Offset: 1)) {
      try Charset.encode([0x41, 0xE4, 0xB8], "GB18030")
    }
  }

  @Test(arguments: ["", "no such charset", "klingon", ",", "UTF-8,version=1", "../x", "中文", "-"])
  func `unknown names are refused`(name: String) {
    #expect(throws: CharsetError.unknownCharset(name: name)) { try Charset.decode([0x41], name) }
    #expect(Charset.canonicalName(of: name) == nil)
  }

  @Test func `detection names the charset of a paragraph`() throws {
    for (name, sentence) in sentences.prefix(6) where name != "GB18030" {
      let long = Array(repeatElement(utf8(sentence), count: 4).joined())
      let guesses = Charset.detect(try Charset.encode(long, name))
      #expect(guesses.first?.name == name, "\(guesses)")
      #expect(guesses.first.map { 10...100 ~= $0.confidence } == true)
    }
    let chinese = try Charset.encode(utf8("本报记者昨日从市政府获悉，新的图书馆将于明年春天开放。"), "GBK")
    #expect(Charset.detect(chinese).first?.name == "GB18030")
    #expect(Charset.detect(chinese).first?.language == "zh")
    #expect(Charset.detect(utf8("新的图书馆将于明年春天开放，市民都很高兴。")).first?.name == "UTF-8")
  }

  @Test func `short input is not guessed at`() {
    #expect(Charset.detect([]).isEmpty)
    #expect(Charset.detect([UInt8](repeating: 0xD6, count: 31)).isEmpty)
    _ = Charset.detect([UInt8](repeating: 0, count: 1_000_000))
  }

  @Test func `empty input and megabytes work`() throws {
    for (name, _) in sentences {
      #expect(try Charset.decode([], name) == Charset.Decoded(utf8: [], invalid: []))
      #expect(try Charset.encode([], name).isEmpty)
    }
    let long = Array(repeatElement(utf8("报纸的文字，😀\n"), count: 50_000).joined())
    let encoded = try Charset.encode(long, "GB18030")
    #expect(try Charset.decode(encoded, "GB18030").utf8 == long)
    let bad = try Charset.decode([UInt8](repeating: 0xFF, count: 1_000_000), "GB18030")
    #expect(bad.invalid == [Charset.Invalid(sourceRange: 0..<1_000_000, utf8Offset: 0)])
    #expect(bad.utf8.count == 3_000_000)
  }
}
