import Galley
import GalleyCore
import Testing

/// Layouts of pages, each with what the default chain sets aside of it and what it leaves in the text.
@Suite struct PageFurnitureTests {
  // MARK: - Pages

  /// Prose that says a different thing on every page, and ends no page with a sentence.
  private func prose(_ page: Int, width: Int = 60) -> [String] {
    let names = ["Ada", "Bert", "Cora", "Dan", "Edith", "Frank", "Greta", "Hugh", "Ivy", "Jack"]
    let name = names[page % names.count]
    let text = """
      and \(name) went on with the story of the lamp in the harbour, which had been lit by the keeper every night since \
      the winter of the great flood. The keeper had a brother in the town, and the brother had a boat, with which he \
      carried letters, lamp oil and, when nobody looked, a passenger. On the night of which we speak \(name) sat in the \
      boat with a basket of eggs and a letter for the mayor. The river was high. At the second bend a light was seen \
      that was neither the lamp nor the moon, and the brother, who had seen a good many lights, put the oars down and \
      said that he would not row another yard before morning. Nobody in the boat thought of asking him why. The eggs \
      were eaten, the letter was read aloud, as there was nothing else to read, and so it came about that the whole of \
      the town knew by noon what the mayor of the next town thought of the bridge and of
      """
    return wrapped(text, width).split(separator: "\n").map(String.init)
  }

  /// A text of pages, each with its furniture above and below, and what parts it from the next.
  private func pages(
    _ numbers: ClosedRange<Int>, parted separator: String = "\n",
    text: ((Int) -> [String])? = nil, above: (Int) -> String = { _ in "" },
    below: (Int) -> String = { _ in "" }
  ) -> String {
    numbers.map { number in
      above(number) + (text ?? { prose($0) })(number).joined(separator: "\n") + "\n" + below(number)
    }.joined(separator: separator)
  }

  // MARK: - What becomes of them

  private func read(_ page: String) throws -> Document {
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    return try converter.read(Input(name: "page.txt", bytes: Array(page.utf8))).document
  }

  private func setAside(_ document: Document, _ role: Role) -> [String] {
    document.setAside.compactMap {
      guard case .paragraph(let paragraph) = $0, paragraph.role == role else { return nil }
      return document.string(of: paragraph.inlines)
    }
  }

  private func shown(_ document: Document) -> [String] {
    outline(document).split(separator: "\n").map(String.init).prefix { !$0.hasPrefix("set-aside") }
  }

  // MARK: - Form feeds

  @Test func aFormFeedIsTheEdgeOfAPage() throws {
    let document = try read(pages(1...8, parted: "\u{C}", above: { _ in "The Harbour Lamp\n" }))
    #expect(setAside(document, .runningHead).count == 7)
    #expect(shown(document).count { $0.contains("Harbour Lamp") } == 1)
  }

  @Test func aNumberNeedsNoBlankLineUnderAFormFeed() throws {
    let document = try read(
      pages(12...19, parted: "\u{C}", above: { "                         \($0)\n" }))
    #expect(setAside(document, .folio) == (12...19).map(String.init))
    #expect(shown(document).joined().contains("⟦page 19⟧"))
  }

  /// A head, then a number, then text, with nothing between them.
  @Test func headAndNumberMayStandAtOneEdge() throws {
    let document = try read(
      pages(3...9, parted: "\u{C}", above: { "The Harbour Lamp\n\($0)\n" }))
    #expect(setAside(document, .folio) == (3...9).map(String.init))
    #expect(setAside(document, .runningHead).count >= 6)
  }

  /// A page whose head is set aside is one page, not two.
  @Test func aPageIsCountedOnce() throws {
    let document = try read(pages(1...8, parted: "\u{C}", above: { _ in "The Harbour Lamp\n\n" }))
    let text = shown(document).joined()
    #expect(text.contains("⟦page 8⟧") && !text.contains("⟦page 9⟧"))
  }

  /// Footers name the pages that they stand on.
  @Test func numbersOverFormFeedsAreOfThePageTheyEnd() throws {
    let document = try read(pages(1...6, parted: "\u{C}", below: { "\n\($0)\n" }))
    #expect(setAside(document, .folio) == (1...6).map(String.init))
    #expect(shown(document).joined().contains("⟦page 2⟧and Cora"))
  }

  // MARK: - Heads that hold their number

  /// The heads of left and right pages, from the first line on; that of the right ones changes with the chapter.
  private func head(_ page: Int) -> String {
    let chapter = ["A STRANGER", "THE EGGS", "MORNING"][min(2, page % 100 / 4)]
    return page % 2 == 0 ? "\(page)  THE HARBOUR LAMP" : "\(chapter)  \(page)"
  }

  @Test(arguments: ["\n", "\u{C}"]) func headsWithNumbersAreToldByTheirNumbers(separator: String)
    throws
  {
    let document = try read(pages(2...9, parted: separator, above: { head($0) + "\n\n" }))
    #expect(setAside(document, .folio) == (2...9).map(String.init))
    #expect(setAside(document, .runningHead).count == 8)
    #expect(!shown(document).contains { $0.contains("HARBOUR") || $0.contains("  heading") })
  }

  @Test(arguments: [6, 96]) func aNumberMayGrowByADigit(first: Int) throws {
    let document = try read(
      pages(first...first + 7, above: { "The Harbour Lamp \($0)\n\n" }))
    #expect(setAside(document, .folio) == (first...first + 7).map(String.init))
  }

  /// In capitals a head is known amid text, too.
  @Test func headsInCapitalsNeedNoBlankLines() throws {
    let document = try read(pages(12...19, parted: "", above: { head($0) + "\n" }))
    #expect(setAside(document, .folio) == (12...19).map(String.init))
  }

  @Test func footersWithNumbers() throws {
    let document = try read(pages(4...9, below: { "\nThe Harbour Lamp - \($0)\n" }))
    #expect(setAside(document, .folio).count == 6)
  }

  /// Over the page of the number stands the number of the page before, at the foot of where a chapter opens.
  @Test func aNumberAtTheFootAndTheNextAtTheHead() throws {
    let document = try read(
      pages(
        12...17, above: { $0 == 12 ? "" : head($0) + "\n\n" }, below: { $0 == 12 ? "\n12\n" : "" }))
    #expect(setAside(document, .folio) == (12...17).map(String.init))
  }

  /// The heads of chapters of two pages recur nowhere else.
  @Test func theHeadOfAShortChapterIsOne() throws {
    let document = try read(
      pages(
        2...11, parted: "\u{C}",
        above: { $0 % 2 == 0 ? "The Harbour Lamp\n\n" : "The Story of Page Number Tale\($0)\n\n" }))
    #expect(!shown(document).contains { $0.contains("Story of Page") })
  }

  // MARK: - Numbers amid text

  @Test(arguments: ["%", "- % -", "· % ·", "[%]", "— % —"])
  func numbersInsideSentencesNeedNoBlankLines(form: String) throws {
    let folio = { (number: Int) in form.replacing("%", with: String(number)) }
    let document = try read(pages(12...19, parted: "", below: { folio($0) + "\n" }))
    #expect(setAside(document, .folio) == (12...19).map(folio))
  }

  @Test func chinesePageNumbersNeedNoBlankLines() throws {
    let text = """
      渡船每天早晨从码头出发，船上坐着九个人和一只羊，敲钟的孩子整夜睡在绞盘旁边。他数着甲板上的篮子和自行车，\
      船长从窗口望着河水，一句话也没有说，桥修好以后他总是这样
      """
    let lines = broken(text + text + text, 20).split(separator: "\n").map(String.init)
    let document = try read(
      pages(12...18, parted: "", text: { _ in Array(lines.dropLast()) }, below: { "第\($0)页\n" }))
    #expect(setAside(document, .folio) == (12...18).map { "第\($0)页" })
  }

  /// A line of text that a number stands under is text, however often it recurs.
  @Test func textBesideANumberStays() throws {
    let document = try read(
      pages(12...19, parted: "", text: { _ in prose(1) }, below: { "\($0)\n" }))
    #expect(setAside(document, .runningHead) == [])
  }

  // MARK: - Forms of numbers

  @Test(arguments: [
    ["١٢", "١٣", "١٤", "١٥", "١٦"], ["- ۱۲ -", "- ۱۳ -", "- ۱۴ -", "- ۱۵ -", "- ۱۶ -"],
    ["१२", "१३", "१४", "१५", "१६"], ["xii", "xiii", "xiv", "xv", "xvi"],
    ["十二", "十三", "十四", "十五", "十六"],
    ["Page 12 of 99", "Page 13 of 99", "Page 14 of 99", "Page 15 of 99", "Page 16 of 99"],
    ["صفحة ١٢", "صفحة ١٣", "صفحة ١٤", "صفحة ١٥", "صفحة ١٦"],
    ["12/30", "13/30", "14/30", "15/30", "16/30"],
  ])
  func numbersOfEveryScript(numbers: [String]) throws {
    let document = try read(pages(0...4, below: { "\n\(numbers[$0])\n" }))
    #expect(setAside(document, .folio) == numbers)
  }

  /// Another filter makes ASCII of them.
  @Test func fullWidthNumbers() throws {
    let numbers = ["１２", "１３", "１４", "１５", "１６"]
    let document = try read(pages(0...4, below: { "\n\(numbers[$0])\n" }))
    #expect(setAside(document, .folio).count == 5)
  }

  /// A scanner takes letters for digits; where the sequence expects a number, they are read as one.
  @Test func misreadNumbersAreReadByTheirSequence() throws {
    let numbers = ["12", "l3", "14", "I5", "16", "17", "18", "19", "2O", "21"]
    let document = try read(pages(0...9, below: { "\n\(numbers[$0])\n" }))
    #expect(setAside(document, .folio) == numbers)
    #expect(shown(document).joined().contains("⟦page 13⟧"))
  }

  @Test func romanNumbersNameTheirPages() throws {
    let numbers = ["ix", "x", "xi", "xii"]
    let document = try read(pages(0...3, below: { "\n\(numbers[$0])\n" }))
    #expect(shown(document).joined().contains("⟦page xi⟧and Cora"))
  }

  // MARK: - What stands around them

  @Test func capitalsMayEndWithAStop() throws {
    let document = try read(pages(1...8, above: { _ in "THE HARBOUR LAMP.\n\n" }))
    #expect(setAside(document, .runningHead).count == 7)
  }

  @Test func aNoteMayStandOverTheNumber() throws {
    let document = try read(
      pages(12...19, below: { "\n* The keeper says so on page \($0 * 3).\n\n\($0)\n" }))
    #expect(setAside(document, .folio) == (12...19).map(String.init))
  }

  /// Under the number of a sheet's first page stands that of the sheet.
  @Test func aNumberBesideThatOfThePageIsFurniture() throws {
    let document = try read(pages(12...19, below: { "\n\($0)\n1\n\n" }))
    #expect(setAside(document, .folio) == (12...19).map(String.init))
    #expect(setAside(document, .runningHead) == [String](repeating: "1", count: 8))
  }

  @Test(arguments: ["\u{A0}", "\u{3000}", "\u{2003}\u{2003}", "\t \u{A0}"])
  func everyWhiteSpaceIsBlank(space: String) throws {
    let document = try read(pages(12...19, below: { "\(space)\n\($0)\n\(space)\n" }))
    #expect(setAside(document, .folio) == (12...19).map(String.init))
  }

  /// The last page of a chapter may be shorter than any other page.
  @Test func aShortPageHasANumber() throws {
    let document = try read(
      pages(
        12...19, text: { $0 == 15 ? ["and of the lamp in the harbour."] : prose($0) },
        below: { "\n\($0)\n" }))
    #expect(setAside(document, .folio) == (12...19).map(String.init))
  }

  // MARK: - What stays

  private static let stanza = (0..<14).map { line in
    "The lamp that shone on \(["water", "harbour", "river", "evening"][line % 4]) number \(line)"
      + (line == 13 ? "." : ["", ",", ";"][line % 3])
  }.joined(separator: "\n")

  /// A paragraph that ends with a short line.
  private func chapter(_ number: Int) -> String {
    (0...number % 3 + 1).map {
      prose(number + $0).joined(separator: "\n") + "\nthe lamp."
    }.joined(separator: "\n\n")
  }

  @Test(
    arguments: ["\n\n", "\n\u{C}"], ["%", "CHAPTER %", "Chapter %", "% THE LAMP", "THE LAMP %"])
  func numbersOfChaptersStay(separator: String, form: String) throws {
    let text = (1...9).map {
      form.replacing("%", with: String($0)) + "\n\n" + chapter($0) + "\n"
    }.joined(separator: separator)
    let document = try read("The Harbour Lamp\n\n" + text)
    #expect(setAside(document, .folio) + setAside(document, .runningHead) == [])
  }

  @Test(arguments: [1, 2]) func numbersOfStanzasStay(stanzas: Int) throws {
    let stanza = [String](repeating: Self.stanza, count: stanzas).joined(separator: "\n")
    let document = try read(
      "Sonnets\n\n" + (1...12).map { "\($0)\n\n\(stanza)" }.joined(separator: "\n\n"))
    #expect(setAside(document, .folio) == [])
  }

  /// Without stops no line says where a sentence ends.
  @Test func numbersOfVerseWithoutStopsStay() throws {
    let stanza = (0..<12).map { "the lamp that shone on water number \($0)" }.joined(
      separator: "\n")
    let document = try read((2...9).map { "\($0)\n\n\(stanza)" }.joined(separator: "\n\n"))
    #expect(setAside(document, .folio) == [])
  }

  @Test func rowsOfTablesStay() throws {
    let rows = (1...60).map { "\($0)        \($0 * 37 % 100)        \($0 * 53 % 90)" }
    let wards = (1...8).map { ward in
      "Ward \(ward)\n" + (0..<9).map { "House \($0)       \($0 * ward)" }.joined(separator: "\n")
    }
    let text = prose(1).joined(separator: "\n") + ".\n\n"
    for table in [rows.joined(separator: "\n"), wards.joined(separator: "\n\n")] {
      let document = try read(text + table + "\n\n" + text)
      #expect(setAside(document, .folio) + setAside(document, .runningHead) == [])
    }
  }

  @Test func columnsOfFiguresStay() throws {
    let figures = (0..<200).map { String($0 * 37 % 61) }
    let text = prose(1).joined(separator: "\n") + ".\n\n"
    let document = try read(text + figures.joined(separator: "\n") + "\n\n" + text)
    #expect(setAside(document, .folio) + setAside(document, .runningHead) == [])
  }

  /// Titles that come back on pages of their own stand between sentences.
  @Test func titlesThatComeBackStay() throws {
    let titles = ["SONG", "THE LAMP", "SONG", "NIGHT", "SONG", "RAIN", "SONG", "WINTER"]
    let document = try read(
      titles.map { "\($0)\n\n\(Self.stanza)\n" }.joined(separator: "\u{C}"))
    #expect(setAside(document, .runningHead) == [])
  }

  /// Those who sign letters sign many.
  @Test func signaturesThatComeBackStay() throws {
    let document = try read(
      (1...8).map { chapter($0) + "\n\nYours faithfully,\n\nA RATEPAYER" }.joined(separator: "\n\n")
    )
    #expect(setAside(document, .runningHead) == [])
  }
}
