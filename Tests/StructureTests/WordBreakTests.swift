import Testing

/// Words that a line end divides without a mark, and line ends between words that look the same.
@Suite struct WordBreakTests {
  /// Lines of a grid: ASCII takes one cell, everything else two; a line is broken wherever it is full.
  private func grid(_ text: String, cells: Int, firstLoses loss: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = loss
    for character in text {
      let step = character.isASCII ? 1 : 2
      if width + step > cells {
        lines.append(line)
        line = ""
        width = 0
      }
      line.append(character)
      width += step
    }
    return lines + [line]
  }

  private func page(_ paragraphs: [String], cells: Int, indent: String = "　", keepsSpaces: Bool)
    -> String
  {
    paragraphs.map { paragraph in
      grid(paragraph, cells: cells, firstLoses: indent.count * 2).map { line in
        keepsSpaces
          ? line
          : line.trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }
            .reversed().map(String.init).joined()
      }.joined(separator: "\n")
    }.map { indent + $0 }.joined(separator: "\n")
  }

  private static let japanese = [
    "前の世紀の終わりに北の港町へ来た技師Hendrik Vermeulenは、はじめの冬を灯台の下の小屋で過ごした。彼の日記によると、雪は十一月から四月まで降りつづいた。",
    "灯台の設計図はAntwerpの工場から船で送られた。箱には部品の名がオランダ語で書かれ、町の人はそれを読めないまま、番号だけをたよりに組み立てた。",
    "技師の弟子だったCornelia Brouwerが残した手紙には、レンズの磨き方がくわしく書いてある。その手紙はいま町の図書館にある。",
    "灯は百年のあいだ一度も消えなかった。ただ一度、Vermeulenの孫がたずねて来た夜に、町じゅうの明かりとともに三分だけ消されたという。",
  ]

  /// A grid breaks Latin names anywhere; the names among them have capitals, so a small letter goes on with one.
  @Test(arguments: [28, 30, 32, 34, 36, 40])
  func namesBrokenByAGridAreWhole(cells: Int) throws {
    let page = page(Self.japanese, cells: cells, keepsSpaces: true)
    #expect(try blocks(of: page) == Self.japanese)
  }

  /// Chinese around English that keeps its words whole: lines before a long word are left short.
  @Test func wordsThatAreKeptWholeStayApart() throws {
    let page = """
      　　这套系统的说明书是英文的，封面上写着
      user guide for night watch keepers in small
      harbour towns，里面的每一章都先讲怎样把
      lamp 点亮，再讲怎样在天亮以前把它熄灭并
      且记在 log book 里，最后一页只有一句话：
      never leave the lamp to look after itself，
      老看守把这句话抄在了墙上。
      """
    let text =
      "这套系统的说明书是英文的，封面上写着 user guide for night watch keepers in small harbour towns，"
      + "里面的每一章都先讲怎样把 lamp 点亮，再讲怎样在天亮以前把它熄灭并且记在 log book 里，"
      + "最后一页只有一句话：never leave the lamp to look after itself，老看守把这句话抄在了墙上。"
    #expect(try blocks(of: page) == [text])
  }

  private static let korean = [
    "마을 앞을 흐르는 강에는 오래된 다리가 하나 있었다. 다리는 나무로 만들어졌고 비가 많이 오는 해에는 물이 다리까지 올라왔다.",
    "사람들은 다리가 무너질까 걱정하였다. 그래서 마을 사람들은 강가에 모여 새 다리를 만들기로 하였다. 새 다리는 돌로 만들기로 하였다.",
    "돌은 강 건너 산에서 가져왔다. 비가 오는 날에는 사람들이 산에서 내려오지 못하였다. 그런 날에는 마을 아이들이 강가에서 돌을 모았다.",
    "새 다리는 다음 해 봄에 만들어졌다. 다리가 만들어진 날 마을 사람들은 강가에 모여 노래를 불렀다. 오래된 다리는 그대로 남겨 두었다.",
    "지금도 마을 앞에는 다리가 두 개 있다. 아이들은 나무로 만들어진 다리를 더 좋아한다. 비가 오는 날에는 물이 다리까지 올라오기 때문이다.",
  ]

  /// Where the breaks have kept their spaces, nothing is left to guess.
  @Test(arguments: [24, 28, 30, 36])
  func koreanThatBreaksAnywhereKeepsItsSpaces(cells: Int) throws {
    let page = page(Self.korean, cells: cells, keepsSpaces: true)
    #expect(try blocks(of: page) == Self.korean)
  }

  /// Where recognition took them off, the words of the text itself tell most of them.
  @Test(arguments: [24, 28, 30, 36])
  func koreanWithoutSpacesAtLineEndsIsReadByItsWords(cells: Int) throws {
    let page = page(Self.korean, cells: cells, keepsSpaces: false)
    let read = try blocks(of: page)
    #expect(read.map { $0.filter { $0 != " " } } == Self.korean.map { $0.filter { $0 != " " } })
    let wrong = zip(read, Self.korean).map { read, right in
      read.difference(from: right).count
    }.reduce(0, +)
    let joints = page.split(separator: "\n").count - Self.korean.count
    #expect(wrong * 5 <= joints, "\(wrong) of \(joints)")
  }

  /// Lines that keep their words are ragged; every break is a space.
  @Test(arguments: [26, 31, 37])
  func koreanThatBreaksBetweenWordsHasSpaces(cells: Int) throws {
    let page = Self.korean.map { paragraph in
      var lines: [String] = []
      var line = ""
      func width(_ text: String) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
      for word in paragraph.split(separator: " ").map(String.init) {
        if !line.isEmpty, width(line) + 1 + width(word) > cells {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? word : " " + word
      }
      return (lines + [line]).joined(separator: "\n")
    }.joined(separator: "\n\n")
    #expect(try blocks(of: page) == Self.korean)
  }

  /// Addresses lose the break and nothing else; what follows an address keeps its space.
  @Test(arguments: [
    (
      "The catalogue is kept at https://example.org/harbour/\nlamps/1894.html and may be read there.",
      "The catalogue is kept at https://example.org/harbour/lamps/1894.html and may be read there."
    ),
    (
      "The catalogue is kept at https://lamp-\nhouse.example.org/index and may be read there by all.",
      "The catalogue is kept at https://lamp-house.example.org/index and may be read there by all."
    ),
    (
      "Write to the keeper of the lamps at keeper@harbour.\nexample.org before the end of the year please.",
      "Write to the keeper of the lamps at keeper@harbour.example.org before the end of the year please."
    ),
    (
      "It was printed in the yearbook, doi:10.1234/harbour.\nlamps.1894-7, and reprinted with the drawings.",
      "It was printed in the yearbook, doi:10.1234/harbour.lamps.1894-7, and reprinted with the drawings."
    ),
    (
      "Everything about it is at http://example.org/lamps\nand it was last looked at by somebody in spring.",
      "Everything about it is at http://example.org/lamps and it was last looked at by somebody in spring."
    ),
    (
      "Everything about it is at http://www.example.org.\nThe page was last looked at by somebody in spring.",
      "Everything about it is at http://www.example.org. The page was last looked at by somebody in spring."
    ),
  ])
  func addressesAreRejoined(lines: String, joined: String) throws {
    let frame = "The lamp was lit for the first time in the autumn and it burned until the war."
    let around = wrapped(frame, 50)
    #expect(try blocks(of: around + "\n\n" + lines + "\n\n" + around) == [frame, joined, frame])
  }
}
