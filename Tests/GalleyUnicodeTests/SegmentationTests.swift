import GalleyUnicode
import Testing

@Suite struct SegmentationTests {
  private func pieces(_ input: String, _ boundaries: [Int]) -> [String] {
    let bytes = utf8(input)
    return zip(boundaries, boundaries.dropFirst()).map { text(Array(bytes[$0..<$1])) }
  }

  @Test(arguments: [
    ("a中e\u{301}", ["a", "中", "e\u{301}"]), ("👩‍👩‍👧🇩🇪x", ["👩‍👩‍👧", "🇩🇪", "x"]),
    ("\r\n\n", ["\r\n", "\n"]), ("กำ", ["กำ"]),
    ("한\u{1112}\u{1161}\u{11AB}", ["한", "\u{1112}\u{1161}\u{11AB}"]),
    ("שָׁ", ["שָׁ"]),
  ])
  func `graphemes are what readers call characters`(input: String, expected: [String]) {
    #expect(pieces(input, GraphemeBreaker().boundaries(in: utf8(input))) == expected)
  }

  @Test(arguments: [
    ("Don't stop, 3.5 times!", ["Don't", "stop", "3.5", "times"]),
    ("صدرت الصحيفة.", ["صدرت", "الصحيفة"]), ("ספר חדש", ["ספר", "חדש"]),
    ("한국 신문", ["한국", "신문"]), ("我们的报纸", ["我们", "的", "报纸"]),
    ("ภาษาไทย", ["ภาษา", "ไทย"]), ("—…", []),
  ])
  func `words are found without spaces and punctuation`(input: String, expected: [String]) {
    let bytes = utf8(input)
    #expect(WordBreaker().words(in: bytes).map { text(Array(bytes[$0])) } == expected)
  }

  @Test func `sentences end where they should`() {
    let breaker = SentenceBreaker()
    let input = "今天开馆。市民很高兴！He said so. Then he left. ذهب؟ نعم."
    #expect(
      pieces(input, breaker.boundaries(in: utf8(input))) == [
        "今天开馆。", "市民很高兴！", "He said so. ", "Then he left. ", "ذهب؟ ", "نعم.",
      ])
  }

  @Test func `lines do not begin with what may not begin a line`() {
    let breaker = LineBreaker(language: "ja")
    #expect(
      pieces("図書（館）、ショー", breaker.boundaries(in: utf8("図書（館）、ショー"))) == [
        "図", "書", "（館）、", "ショー",
      ])
    #expect(
      pieces("one two-three", LineBreaker().boundaries(in: utf8("one two-three"))) == [
        "one ", "two-", "three",
      ])
    #expect(LineBreaker().boundaries(in: utf8("ภาษาไทย")).count > 2)
  }

  @Test func `empty, invalid and reused input work`() {
    let words = WordBreaker()
    #expect(words.boundaries(in: []).isEmpty)
    #expect(words.words(in: []).isEmpty)
    #expect(words.boundaries(in: utf8("ab cd")) == [0, 2, 3, 5])
    #expect(words.boundaries(in: utf8("x")) == [0, 1])
    for bytes in [[0xFF], [0x41, 0xE4, 0xB8], [0, 0]] as [[UInt8]] {
      #expect(words.boundaries(in: bytes).first == 0)
      #expect(words.boundaries(in: bytes).last == bytes.count)
    }
    #expect(WordBreaker(language: "not a tag!").boundaries(in: utf8("a b")) == [0, 1, 2, 3])
  }

  @Test func `a megabyte is segmented by every breaker`() {
    let long = Array(repeatElement(utf8("The 报纸 says so. "), count: 50_000).joined())
    let all = [
      GraphemeBreaker().boundaries(in: long), WordBreaker().boundaries(in: long),
      LineBreaker().boundaries(in: long), SentenceBreaker().boundaries(in: long),
    ]
    for boundaries in all {
      #expect(boundaries.first == 0 && boundaries.last == long.count)
      #expect(zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 })
    }
    #expect(all[3].count == 50_001)
  }
}

@Suite struct UTF8DecodingTests {
  @Test func `scalars are read forwards and backwards`() {
    let input = "a\u{7F}\u{80}é\u{7FF}\u{800}中\u{FFFF}\u{10000}😀\u{10FFFF}\u{0}"
    let bytes = utf8(input)
    let expected = input.unicodeScalars.map(\.value)
    var forwards: [UInt32] = []
    var offset = 0
    while offset < bytes.count {
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: bytes.span, at: offset)
      forwards.append(codePoint)
      offset += length
    }
    #expect(forwards == expected)
    var backwards: [UInt32] = []
    while let (codePoint, length) = UTF8Decoding.scalar(before: offset, in: bytes.span) {
      backwards.append(codePoint)
      offset -= length
    }
    #expect(backwards == expected.reversed())
    var copy: [UInt8] = []
    for codePoint in forwards { UTF8Decoding.append(codePoint, to: &copy) }
    #expect(copy == bytes)
    UTF8Decoding.append(0xD800, to: &copy)
    #expect(copy.suffix(3) == [0xEF, 0xBF, 0xBD])
  }

  @Test(
    arguments: [
      [0xE4], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0x80, 0x80, 0x80, 0x80, 0x80], [0xFF, 0xC3],
    ]
      as [[UInt8]])
  func `invalid bytes end every loop inside the bytes`(bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      offset += UTF8Decoding.decodeScalar(in: bytes.span, at: offset).length
    }
    #expect(offset == bytes.count)
    while let scalar = UTF8Decoding.scalar(before: offset, in: bytes.span) {
      offset -= scalar.length
    }
    #expect(offset == 0)
  }
}
