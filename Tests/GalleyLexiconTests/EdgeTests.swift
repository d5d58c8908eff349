import GalleyLexicon
import Testing

@Suite struct SentenceEdgeTests {
  @Test(arguments: [
    "渡船开了。", "渡船开了！", "It left.", "Did it leave?", "渡船开了……", "渡船开了。”", "「渡船が出た。」", "It left.[3]",
    "It left.<sup>[2]</sup>", "It left.<sup>2</sup>", "It left.”<sup>12</sup>", "It left.²",
    "**It left.**", "（渡船开了。）", "हिन्दी।", "It left.”[1,2]",
  ])
  func endsOfSentences(text: String) {
    #expect(parse(text, SentenceEdge.init).endsSentence)
    #expect(!parse(text, SentenceEdge.init).endsPause)
  }

  @Test(arguments: [
    "渡船开了", "It left", "渡船，", "It left;", "渡船：", "渡船开了[3]", "1) pier", "<b>pier</b>",
    "10 m²", "it left<sup>2</sup>", "in 1921",
  ])
  func noEndsOfSentences(text: String) {
    #expect(!parse(text, SentenceEdge.init).endsSentence)
  }

  @Test func pausesAndColons() {
    for text in ["渡船，", "渡船、", "ferry,", "ferry;", "渡船；"] {
      #expect(parse(text, SentenceEdge.init).endsPause)
    }
    for text in ["渡船：", "ferry:"] {
      #expect(parse(text, SentenceEdge.init).endsColon)
      #expect(!parse(text, SentenceEdge.init).endsPause)
    }
  }

  /// The range ends the look, whatever stands behind it.
  @Test func staysInItsRange() {
    let text = bytes("渡。船。")
    #expect(!SentenceEdge(text, 6..<9).endsSentence)
    #expect(SentenceEdge(text, 0..<6).endsSentence)
    #expect(!SentenceEdge(text, 6..<6).endsPause)
  }

  @Test(arguments: nastyTexts + [String(repeating: "]", count: 100_000), "]]>", "<<["])
  func nastyTextsEndNothing(text: String) {
    let edge = parse(text, SentenceEdge.init)
    #expect(!edge.endsSentence || text.hasSuffix("."))
    #expect(!edge.endsPause)
  }
}

@Suite struct PhraseProbeTests {
  private func share(_ short: String, in long: [String]) -> Double {
    var probe = PhraseProbe(bytes(short))
    for text in long { probe.look(in: bytes(text)) }
    return probe.share
  }

  @Test func countsPairsOfIdeographsAndWords() {
    #expect(PhraseProbe(bytes("渡船开了")).count == 3)
    #expect(PhraseProbe(bytes("The ferry left at ten")).count == 4)
    #expect(PhraseProbe(bytes("渡 船")).count == 0)
    #expect(PhraseProbe(bytes("at on by")).count == 0)
  }

  @Test func sharesAreOfThePhrasesFound() {
    #expect(share("渡船开了", in: ["今天渡船没有开"]) == 1.0 / 3)
    #expect(share("渡船开了", in: ["今天渡船", "已经开了"]) == 2.0 / 3)
    #expect(share("The FERRY left", in: ["the ferry, again"]) == 2.0 / 3)
    #expect(share("Fähre fuhr", in: ["Die Fähre"]) == 0.5)
    #expect(share("渡船", in: ["渡口的船"]) == 0)
    #expect(share("ferry", in: ["ferryman"]) == 0)
  }

  @Test func forgets() {
    var probe = PhraseProbe(bytes("渡船"))
    probe.look(in: bytes("渡船"))
    #expect(probe.share == 1)
    probe.reset()
    #expect(probe.share == 0)
  }

  /// The quick look at first letters and last ideographs finds what a plain list of all phrases has.
  @Test func looksFindAllPhrases() {
    let signs = [
      "渡", "船", "开", "㐀", "々", "か", "한", "a", "B", "fer", "RY", "é", "ß", " ", "。", "-", "😀",
    ]
    var state: UInt64 = 1
    func text(of count: Int) -> String {
      var text = ""
      for _ in 0..<count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += signs[Int(state >> 33) % signs.count]
      }
      return text
    }
    for length in 0..<60 {
      let short = text(of: length)
      let long = [text(of: 40), text(of: 7), text(of: 200)]
      let wanted = Self.phrases(short)
      let found = wanted.intersection(long.reduce(into: []) { $0.formUnion(Self.phrases($1)) })
      #expect(PhraseProbe(bytes(short)).count == wanted.count)
      #expect(
        share(short, in: long) == (wanted.isEmpty ? 0 : Double(found.count) / Double(wanted.count)))
    }
  }

  /// Pairs of neighbouring ideographs or kana, and runs of three letters and more in lower case.
  private static func phrases(_ text: String) -> Set<[UInt32]> {
    var phrases: Set<[UInt32]> = []
    var word: [UInt32] = []
    var previous: UInt32?
    for scalar in text.unicodeScalars.map(\.value) + [0x20] {
      let isSolid = SentenceMarks.isHan(scalar) || SentenceMarks.isKana(scalar)
      let isLetter =
        (scalar | 0x20) &- 0x61 < 26 || (0xC0...0x1FFF).contains(scalar)
        || (0xAC00...0xD7A3).contains(scalar)
      if isLetter {
        word.append(scalar < 0x80 ? scalar | 0x20 : scalar)
      } else {
        if word.count >= 3 { phrases.insert(word + [0]) }
        word = []
      }
      if isSolid, let previous { phrases.insert([previous, scalar]) }
      previous = isSolid ? scalar : nil
    }
    return phrases
  }

  @Test(arguments: nastyTexts)
  func nastyTextsHaveShares(text: String) {
    #expect((0...1).contains(share(text, in: [text])))
    #expect(share(text, in: []) == 0)
    #expect(share("渡船", in: [text]) == 0)
  }
}

@Suite struct CodePointCursorTests {
  /// What `steps` give, one after the other, on one cursor over `text`.
  private func steps(
    _ text: String, _ range: Range<Int>? = nil, _ steps: (inout CodePointCursor) -> [Int]
  ) -> [Int] {
    let text = bytes(text)
    var cursor = CodePointCursor(text, range ?? 0..<text.count)
    return steps(&cursor) + [cursor.position]
  }

  @Test func readsCodePointsAndStopsAtTheEnd() {
    let text = bytes("aé渡𠮷b")
    var cursor = CodePointCursor(text, 0..<text.count - 1)
    var read: [UInt32] = []
    while let codePoint = cursor.next() { read.append(codePoint) }
    #expect(read == [0x61, 0xE9, 0x6E21, 0x20BB7])
    #expect(cursor.position == text.count - 1)
    #expect(cursor.peek == nil)
    let isBehind = cursor.skip(word: "b")
    #expect(!isBehind)
  }

  @Test func skipsWordsWhateverTheirCase() {
    let result = steps("KeyWÖRTERГлаваΜέρος") { cursor in
      [
        cursor.skip(word: "keys"), cursor.skip(word: "keyw"), cursor.skip(word: "örter"),
        cursor.skip(word: "глав"), cursor.skip(word: "а"), cursor.skip(word: "μέρος"),
        cursor.skip(word: "x"),
      ].map { $0 ? 1 : 0 }
    }
    #expect(result == [0, 1, 1, 1, 1, 1, 0, 30])
  }

  @Test func aWordLongerThanTheRestIsNotThere() {
    let result = steps("渡船", 0..<3) { cursor in
      [cursor.skip(word: "渡船") ? 1 : 0, cursor.skip(word: "渡") ? 1 : 0]
    }
    #expect(result == [0, 1, 3])
  }

  @Test func countsWhatItSkips() {
    let result = steps(" \u{3000}\u{A0}\tx  ") { cursor in
      let spaces = cursor.skipAll(SentenceMarks.isSpace)
      let letters = cursor.skipAll { $0 == 0x78 }
      cursor.skipSpaces()
      return [spaces, letters, cursor.skipAll { _ in true }]
    }
    #expect(result == [4, 1, 0, 10])
  }

  @Test func nothingHasNoCodePoints() {
    let result = steps("") { cursor in
      cursor.skipSpaces()
      return [cursor.skip { _ in true } ? 1 : 0, cursor.peek == nil ? 1 : 0]
    }
    #expect(result == [0, 1, 0])
  }
}
