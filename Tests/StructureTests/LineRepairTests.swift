import GalleyCore
import GalleyTesting
import LineRepairPlugin
import PlainTextPlugin
import Testing

/// Small pages through the reader and line repair alone: the lines that go in beside the blocks that come out.
@Suite struct LineRepairTests {
  /// No last line is full at a measure used below: a full last line with no mark after it cannot be told.
  private static let story = [
    "The ferry left at six, as it had done every morning since the bridge was swept away in the flood of the year before last, and it was late.",
    "Old Marten counted the baskets twice. He had been paid for nine and saw eleven, which pleased him until he remembered whose they were and what the owner would say.",
    "On the far side the road was dry. A boy with a red cap held the rope, and the horses, which knew the place, walked off the planks before anyone told them to go.",
    "By noon the wind had turned. Nothing in the sky said so, but the reeds leaned the other way and the gulls sat on the posts with their backs to the sea.",
    "That evening the baskets were still there. Marten covered them with a sail, sat down on the step, and waited for the owner, who never came back to fetch them.",
    "In the morning there were nine. He never spoke of it to anyone, and when the bridge was built again he sold the boat and bought a share in the mill.",
  ]

  @Test(arguments: [40, 52, 66])
  func blankLinesNeitherMakeNorUnmakeParagraphs(measure: Int) throws {
    let paragraphs = Self.story.map { wrapped($0, measure) }
    let blank = paragraphs.joined(separator: "\n\n")
    let double = blank.replacing("\n", with: "\n\n")
    #expect(try blocks(of: blank) == Self.story)
    #expect(try blocks(of: paragraphs.joined(separator: "\n")) == Self.story)
    #expect(try blocks(of: double) == Self.story)
  }

  /// Columns end in a blank line, titles stand between two: where a page has both, two of them tell.
  @Test func moreBlankLinesThanOneTellTitles() throws {
    let columns = Self.story.map {
      let lines = wrapped($0, 40).split(separator: "\n")
      return lines[..<2].joined(separator: "\n") + "\n\n" + lines[2...].joined(separator: "\n")
    }
    let page = zip(["On the River", "What the Gulls Saw", "The Mill"], [0, 2, 4]).map {
      "\($0)\n\n\n\(columns[$1])\n\(columns[$1 + 1])"
    }.joined(separator: "\n\n\n")
    let titles = try blocks(of: page).filter { $0.count < 30 }
    #expect(titles == ["On the River", "What the Gulls Saw", "The Mill"])
  }

  @Test func aBylinesMarkBeginsABylineUnderAFullTitle() throws {
    // Measure 10: the title fills its line, and the byline breaks inside the name.
    let page = """
      渡口修桥以后的几点思考
      □青浦轮渡公司　林

      小满

      渡船每天清早六点离开码
      头，自从前年大水冲走了桥，
      一天也没有停过，老船工数
      了两遍篮子。
      """
    let read = try blocks(of: page)
    #expect(read.first == "渡口修桥以后的几点思考")
    #expect(read.dropFirst().first == "□青浦轮渡公司　林小满")
  }

  /// A name alone may be the end of a title; several, each under a line that may be one, are bylines.
  @Test func namesUnderTitlesAreBylinesWhereTheyAreAHabit() throws {
    let page = """
      渡口修桥以后的几点思考
      林小满
      渡船每天清早六点离开码
      头，自从前年大水冲走了桥，
      一天也没有停过，老船工数
      了两遍篮子。
      河滩上种下一千棵柳树苗
      周帆
      三百多名市民自带铁锹和
      水桶，在城南的河滩上忙了
      一个上午，把树苗栽进了刚
      刚翻过的沙土里。
      """
    #expect(
      try blocks(of: page) == [
        "渡口修桥以后的几点思考", "林小满", "渡船每天清早六点离开码头，自从前年大水冲走了桥，一天也没有停过，老船工数了两遍篮子。",
        "河滩上种下一千棵柳树苗", "周帆", "三百多名市民自带铁锹和水桶，在城南的河滩上忙了一个上午，把树苗栽进了刚刚翻过的沙土里。",
      ])
  }

  /// The author in brackets behind the last stop ends the text: what follows on the next line does not go on with it.
  @Test func aCreditInBracketsEndsTheText() throws {
    let page = [
      "渡船每天清早六点离开码头，自从前年大水冲走了桥，一天也没有停过，老船工数了两遍篮子。（记者 林小满）", "河滩上种下一千棵柳树苗",
      "三百多名市民自带铁锹和水桶，在城南的河滩上忙了一个上午，把树苗栽进了刚刚翻过的沙土里。（记者 周一帆）", "旧钟楼的大钟修好了",
      "十二下钟声准时响起，广场上的人都停下来抬头看，停摆十九年的旧钟楼终于又走了起来。（记者 林小满）",
    ]
    #expect(try blocks(of: page.joined(separator: "\n")) == page)
  }

  /// A middle dot behind a stop is a speck of dust on the scan, and the sentence before it ends all the same.
  @Test func aSpeckBehindAStopHidesNoEnd() throws {
    // Measure 12; the line above each number is full, so that its stop alone tells.
    let page = """
      1. 渡口
      渡船每天清早六点离开码头，
      一天也没有停过，老船工数了
      两遍篮子，拿到九只的钱。·
      2. 对岸
      对岸的路是干的，戴红帽的孩
      子拉住绳子，两匹马不等人叫
      就自己走下了长长的跳板。·
      3. 芦苇
      到了中午风向变了，天上一点
      也看不出来，只有芦苇倒向另
      一边，海鸥背对着大海坐着。
      """
    #expect(try blocks(of: page).count == 6)
  }

  @Test func indentsOpenParagraphs() throws {
    let page = Self.story.map { "   " + wrapped($0, 48, firstLoses: 3) }.joined(separator: "\n")
    #expect(try blocks(of: page) == Self.story)
  }

  @Test(arguments: [
    "One line is one paragraph.\nAnd the next is another.\nNothing is joined here.\nNot even the last one.",
    "一行就是一段。\n下一行是另一段。\n这里什么也不连。\n最后一行也一样。",
    "Одна строка — один абзац.\nСледующая строка — другой.\nНичто не соединяется.\nИ последняя тоже.",
    "كل سطر فقرة مستقلة.\nوالسطر التالي فقرة أخرى.\nلا شيء يوصل هنا.\nولا السطر الأخير.",
    "一行が一段落である。\n次の行は別の段落である。\n何もつながない。\n最後の行も同じである。",
  ])
  func cleanTextIsLeftAlone(page: String) throws {
    #expect(try blocks(of: page) == page.split(separator: "\n").map(String.init))
  }

  @Test func aSecondRunChangesNothing() throws {
    let once = try blocks(of: Self.story.map { wrapped($0, 44) }.joined(separator: "\n\n"))
    #expect(try blocks(of: once.joined(separator: "\n\n")) == once)
  }

  @Test func theLostIndentTellsWhereParagraphsBegin() throws {
    // Measure 12; first lines hold ten, and no blank line parts the paragraphs.
    let page = """
      渡船每天清早六点离开码
      头，自从前年大水冲走了桥，
      一天也没有停过。
      老船工数了两遍篮子，拿
      到的是九只的钱，船上却有十
      一只。
      对岸的路是干的，戴红帽
      的孩子拉住绳子，两匹马不等
      人叫就走下了跳板。
      到了中午风向变了，天上
      一点也看不出来，只有芦苇倒
      向另一边。
      """
    #expect(try blocks(of: page).count == 4)
  }

  @Test func speechKeepsItsDashAndListsLoseTheirs() throws {
    #expect(
      try blocks(of: "- Bravo! - he cried.\n\n- Again? - she asked.\n\n- Never! - said the third.")
        == ["- Bravo! - he cried.", "- Again? - she asked.", "- Never! - said the third."])
    #expect(try blocks(of: "- apples\n- pears\n- plums") == ["apples", "pears", "plums"])
  }

  @Test func aRowOfAsterisksIsABreak() throws {
    #expect(
      try blocks(of: "The first part ends.\n\n       *       *       *\n\nThe second part begins.")
        == ["The first part ends.", "—", "The second part begins."])
  }

  @Test func headlinesInCapitalsAreOneBlockOfTheirOwn() throws {
    let body = wrapped(Self.story[0], 40) + "\n" + wrapped(Self.story[1], 40)
    let page = "THE OLD FERRY IS SOLD\nTO THE OWNER OF THE MILL\n\n" + body
    #expect(
      try blocks(of: page)
        == ["THE OLD FERRY IS SOLD TO THE OWNER OF THE MILL", Self.story[0], Self.story[1]])
  }
}
