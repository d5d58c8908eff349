import GalleyCore
import PlainTextPlugin
import Testing

@Suite struct MarkTests {
  @Test func singleLines() throws {
    let cases: [(line: String, mark: String)] = [
      ("# Bridge", "heading 1 2"), ("###   三、桥", "heading 3 6"), ("  ## a", "heading 2 5"),
      ("####### seven", "-"), ("#桥", "-"), ("# ", "-"), ("    # code", "-"),
      ("- milk", "bullet 0 2"), ("* milk", "bullet 0 2"), ("+ milk", "bullet 0 2"),
      ("•milk", "bullet 0 3"), ("• 牛奶", "bullet 0 4"), ("-", "-"), ("- ", "-"), ("-milk", "-"),
      ("**摘要：**正文", "-"), ("+7 495", "-"), ("□ 本报记者 王林", "-"),
      ("> said", "quotation 1 2"), ("> > said", "quotation 2 4"), (">2是", "-"), (">", "-"),
      ("---", "thematicBreak 0 3"), ("* * *", "thematicBreak 0 5"), ("___", "thematicBreak 0 3"),
      ("--", "-"), ("--- a", "-"), ("-*-", "-"), ("———", "-"),
      ("```", "-"), ("| a | b |", "-"), ("1+1>2", "-"), ("", "-"), ("   ", "-"),
    ]
    for (line, mark) in cases {
      #expect(marks(try read(line)) == (line.isEmpty ? [] : [mark]), "\(line)")
      #expect(marks(try read("x\n\n" + line + "\n\ny"))[2] == mark, "\(line)")
    }
  }

  @Test func aByteOrderMarkDoesNotHideTheMark() throws {
    #expect(marks(try read("\u{FEFF}# Bridge")) == ["heading 1 5"])
  }

  @Test func fencesComeInPairs() throws {
    #expect(
      marks(try read("```swift\n# no\n\n```\n# yes")) == [
        "preformatted 1 3", "preformatted 0 0", "preformatted 0 0", "preformatted 1 3",
        "heading 1 2",
      ])
    // Never closed, or closed by a shorter one: text.
    #expect(marks(try read("```\n# yes")) == ["-", "heading 1 2"])
    #expect(marks(try read("````\n# yes\n```")) == ["-", "heading 1 2", "-"])
    #expect(marks(try read("~~~\na\n```\n~~~"))[2] == "preformatted 0 0")
  }

  @Test func manyFencesStayLinear() throws {
    // Each opens and none closes: a search from each to the end would take minutes.
    let text = String(repeating: "```a\n", count: 200_000)
    #expect(marks(try read(text)).allSatisfy { $0 == "-" })
  }

  @Test func tablesNeedASeparatorOfTheSameWidth() throws {
    #expect(
      marks(try read("| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 \\| 4 | 5 |\ntext")) == [
        "tableRow 0 0", "tableRow 1 9", "tableRow 0 0", "tableRow 0 0", "-",
      ])
    #expect(
      marks(try read("a | b\n--|--\n1 | 2")) == ["tableRow 0 0", "tableRow 1 5", "tableRow 0 0"])
    #expect(marks(try read("| a | b |\n|---|\n| 1 | 2 |")) == ["-", "-", "-"])
    #expect(marks(try read("| a | b |\n| 1 | 2 |")) == ["-", "-"])
  }

  @Test func markdownCanBeSwitchedOff() throws {
    #expect(marks(try read("# a\n- b", ["markdown": "false"])) == ["-", "-"])
  }

  @Test func headerFieldsAreMarkedAndCopied() throws {
    let document = try read(
      "Title: City News - The bridge\nDate: April 3, 2024\nURL:  http://news.example/1.htm\n"
        + "Source: City News\nAuthor: None\n\nThe bridge is open.")
    #expect(
      marks(document) == [
        "field 0 7", "field 0 6", "field 0 6", "field 0 8", "field 0 8", "-", "-",
      ])
    #expect(document.metadata.title == "City News - The bridge")
    #expect(document.metadata.date == "2024-04-03")
    #expect(document.metadata.url == "http://news.example/1.htm")
    #expect(document.metadata.publication == "City News")
    #expect(document.metadata.fields.isEmpty)
    #expect(lineTexts(document)[4] == "Author: None")
  }

  @Test func oneFieldIsASentence() throws {
    #expect(marks(try read("Source: a friend of the mayor.\nHe said so.")) == ["-", "-"])
    #expect(try read("Title: One\n\nText").metadata.title == nil)
    let late = String(repeating: "text\n", count: 12) + "Title: a\nDate: b\n"
    #expect(marks(try read(late)).allSatisfy { $0 == "-" })
  }

  @Test func dates() throws {
    let cases: [(written: String, date: String?)] = [
      ("2024-04-30", "2024-04-30"), ("2024/4/30 09:00", "2024-04-30"), ("2024.04.30", "2024-04-30"),
      ("2024年4月30日", "2024-04-30"), ("2024年4月", "2024-04"), ("2024", "2024"),
      ("30 April 2024", "2024-04-30"), ("Apr. 30, 2024", "2024-04-30"),
      ("Tue, 30 Apr 2024 09:00:00 GMT", "2024-04-30"), ("2024-04-30T09:00:00Z", "2024-04-30"),
      ("2024-02-30", nil), ("04/05/2024", nil), ("None", nil), ("soon", nil), ("2024-13", nil),
    ]
    for (written, date) in cases {
      #expect(try read("Title: a\nDate: \(written)").metadata.date == date, "\(written)")
    }
  }
}
