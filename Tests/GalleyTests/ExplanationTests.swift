@testable import Galley
import Testing

@Suite struct ExplanationTests {
  private func explanation(_ text: String, _ filters: String) throws -> Explanation {
    let converter = Converter(try prepared("filters: \(filters)"), catalogue: .standIns)
    return Explanation(try converter.read(Input(name: "t", bytes: Array(text.utf8))).document)
  }

  @Test func putsADecisionIntoWords() throws {
    let decisions = Array(
      try explanation("One\nTwo\nThree\n", "[paragraphs, titles]").decisions())
    #expect(decisions.count == 4)
    let second = decisions[1]
    #expect(second.lines == 2...2)
    #expect(second.plugin == "paragraphs")
    #expect(second.rule == "line-end")
    #expect(second.summary == "a line ends its paragraph")
    #expect(second.before == "One⏎Two[⏎]Three⏎")
    #expect(second.after == "One⏎Two ¶ Three⏎")
    #expect(second.evidence.map(\.name) == ["length"])
    #expect(second.evidence.map(\.value) == [3])
    #expect(second.confidence == Confidence(0.51))
    let title = decisions[3]
    #expect(title.role == .title)
    #expect(title.level == 1)
    #expect(title.before == "One")
    #expect(title.after == nil)
  }

  @Test func selects() throws {
    let all = try explanation("One\nTwo\nThree\n", "[paragraphs, titles]")
    func indices(_ selection: Explanation.Selection) -> [Int] {
      all.decisions(selection).map(\.index)
    }
    #expect(indices(.init(rule: "titles")) == [3])
    #expect(indices(.init(rule: "line-end")) == [0, 1, 2])
    #expect(indices(.init(rule: "titles/first")) == [3])
    #expect(indices(.init(rule: "nothing")) == [])
    #expect(indices(.init(line: 1)) == [0, 3])
    #expect(indices(.init(line: 99)) == [])
    #expect(indices(.init(leastCertain: 2)) == [0, 1])
    #expect(all.rules == ["paragraphs/line-end", "titles/first"])
    #expect(all.knows("paragraphs") && all.knows("first") && !all.knows("para"))
  }

  @Test func aDecisionAboutInsertedTextIsPlacedWhereThatTextCameFrom() {
    var document = Document(
      source: Source("one\ntwo\nthree"),
      lines: [Line(range: SourceRange(0..<13))])
    let rule = document.ledger.declare(Rule("test", "tests"))
    let first = document.ledger.consume(
      Piece(source: SourceRange(4..<7)), .replaced, replacement: Array("zwei".utf8), Reason(rule))
    guard let first else { return #expect(Bool(false)) }
    _ = document.ledger.consume(first.slice(1, 2), .removed, replacement: [], Reason(rule))
    let decisions = Array(Explanation(document).decisions())
    #expect(decisions.map(\.lines) == [2...2, 2...2])
    #expect(decisions[0].before == "one⏎[two]⏎three")
    #expect(decisions[0].after == "one⏎[zwei]⏎three")
    #expect(decisions[1].before == "one⏎[w]⏎three")
    #expect(decisions[1].after == "one⏎[]⏎three")
  }

  @Test func longTextIsCutAtWholeCharacters() throws {
    let text = String(repeating: "字", count: 5000) + "\n"
    let decisions = Array(try explanation(text, "[paragraphs, titles]").decisions())
    #expect(
      decisions[1].before == String(repeating: "字", count: 30) + "…"
        + String(repeating: "字", count: 10))
    #expect(decisions[0].before == String(repeating: "字", count: 8) + "[⏎]")
  }
}

@Suite struct LineNumbersTests {
  @Test(arguments: [
    ("a\nb\nc", [1, 1, 2, 2, 3]), ("a\r\nb", [1, 1, 1, 2]), ("a\rb", [1, 1, 2]), ("\n\n", [1, 2]),
  ])
  func countsLinesAsEditorsDo(text: String, numbers: [Int]) {
    let lines = LineNumbers(Source(text))
    #expect(numbers.indices.map { lines.number(at: UInt32($0)) } == numbers)
  }
}

@Suite struct FindingsTests {
  @Test func countsBlocksAndDecisions() throws {
    let converter = Converter(
      try prepared("filters: [paragraphs, titles]"), catalogue: .standIns)
    let text = Array("One\nTwo\nThree\n".utf8)
    let found = Findings(try converter.read(Input(name: "t", bytes: text)).document)
    #expect(found.articles == 1)
    #expect(found.titles == ["One"])
    #expect(found.paragraphs == 2)
    #expect(found.joins == 0)
  }
}

@Suite struct VerificationTests {
  @Test(arguments: ["One\nTwo\n", "\u{FEFF}a\r\nb\0c", "字\n"])
  func aFaithfulDocumentIsTheSame(text: String) throws {
    let bytes = Array(text.utf8)
    let converter = Converter(try prepared("filters: [paragraphs]"), catalogue: .standIns)
    let document = try converter.read(Input(name: "t", bytes: bytes)).document
    #expect(Verification.verify(document, against: bytes) == .same)
    #expect(
      Verification.verify(document, against: bytes + [0x41])
        == .different(
          offset: bytes.count, inputBytes: bytes.count + 1, rebuiltBytes: bytes.count))
  }

  @Test func aLossIsFound() throws {
    var document = Document(
      source: Source("One\nTwo"), lines: [Line(range: SourceRange(0..<7))])
    document.articles = [
      Article(blocks: [.paragraph(Paragraph(text: Text(source: SourceRange(0..<3))))])
    ]
    guard case .unreadable = Verification.verify(document, against: Array("One\nTwo".utf8)) else {
      return #expect(Bool(false), "text was lost and nobody noticed")
    }
  }

  @Test func theFirstDifferenceIsNamed() {
    #expect(
      Verification.compare(Array("abX".utf8), with: Array("abc".utf8))
        == .different(offset: 2, inputBytes: 3, rebuiltBytes: 3))
  }
}
