// The built-in paragraph styles. Priorities are Word's own (latent style defaults of Word 2019).

extension StyleSheet {
  /// Normal, Default Paragraph Font, Normal Table and No List: the roots that every style rests on.
  var defaults: [Style] {
    let isEastAsian = languages.main.slot == .eastAsian
    return [
      Style(
        id: .normal, name: "Normal", isDefault: true, priority: 0, isQuick: true,
        paragraph: isEastAsian ? [Element("w:jc", value: "both")] : []),
      Style(
        id: .defaultParagraphFont, name: "Default Paragraph Font", kind: .character,
        isDefault: true, priority: 1, isHidden: true),
      Style(
        id: .tableNormal, name: "Normal Table", kind: .table, isDefault: true, isHidden: true,
        table: [Element("w:tblInd", ["w:w": "0", "w:type": "dxa"]), cellMargins]),
      Style(id: .noList, name: "No List", kind: .numbering, isDefault: true, isHidden: true),
    ]
  }

  private var cellMargins: Element {
    Element(
      "w:tblCellMar", [:],
      [
        Element("w:top", ["w:w": "0", "w:type": "dxa"]),
        Element("w:left", ["w:w": "108", "w:type": "dxa"]),
        Element("w:bottom", ["w:w": "0", "w:type": "dxa"]),
        Element("w:right", ["w:w": "108", "w:type": "dxa"]),
      ])
  }

  /// heading 1 to heading 9; the first is centred, being the title of an article.
  ///
  /// They stand off the grid: on it every heading larger than the text would take two whole lines, and the space
  /// below it would be as wide as the space above.
  var headings: [Style] {
    (1...9).map { level in
      let shape = HeadingShape(level: level, textSize: textSize)
      return Style(
        id: .heading(level), name: "heading \(level)", parent: .normal, next: .bodyText,
        priority: 9, isQuick: level <= 6, isHidden: level > 6,
        paragraph: [
          Element("w:keepNext"), Element("w:keepLines"), offGrid,
          spacing(before: shape.before, after: shape.after),
          Element("w:jc", value: level == 1 ? "center" : "left"),
          Element("w:outlineLvl", value: String(level - 1)),
        ], run: bold + size(shape.size))
    }
  }

  /// Title, Subtitle and Body Text.
  var bodyStyles: [Style] {
    let indent = languages.main.firstLineCharacters
    let body =
      indent > 0
      ? [
        Element(
          "w:ind",
          [
            // Word takes the characters, everyone else the twips.
            "w:firstLineChars": String(indent),
            "w:firstLine": String(characterWidth * indent / 100),
          ])
      ] : [spacing(after: Self.paragraphGap)]
    return [
      Style(
        id: .title, name: "Title", parent: .normal, next: .bodyText, priority: 10, isQuick: true,
        paragraph: [offGrid, spacing(before: 480, after: 240), centred], run: bold + size(52)),
      Style(
        id: .subtitle, name: "Subtitle", parent: .normal, next: .bodyText, priority: 11,
        isQuick: true, paragraph: [Element("w:keepNext"), offGrid, spacing(after: 160), centred],
        run: size(26)),
      Style(
        id: .bodyText, name: "Body Text", parent: .normal, priority: 1, isQuick: true,
        paragraph: body),
    ]
  }

  /// Captions, quotations, items of lists, text with its spacing kept.
  var setOffStyles: [Style] {
    let third = String(page.columnLength / 3)
    let typewriter = Element(
      "w:rFonts", ["w:ascii": "Courier New", "w:hAnsi": "Courier New", "w:cs": "Courier New"])
    return [
      Style(
        id: .caption, name: "caption", parent: .normal, next: .bodyText, priority: 35,
        isQuick: true,
        paragraph: [Element("w:keepLines"), spacing(before: 60, after: 160), centred],
        run: size(18)),
      Style(
        id: .quote, name: "Quote", parent: .normal, next: .bodyText, priority: 29, isQuick: true,
        paragraph: [
          spacing(before: 60, after: 60),
          Element("w:ind", ["w:left": "420", "w:right": "420"]),
        ]),
      Style(
        id: .listParagraph, name: "List Paragraph", parent: .normal, priority: 34, isQuick: true,
        paragraph: [spacing(after: 60), Element("w:ind", ["w:left": "420"])]),
      Style(
        id: .plainText, name: "Plain Text", parent: .normal,
        paragraph: [Element("w:jc", value: "left")]),
      Style(
        id: .preformatted, name: "HTML Preformatted", parent: .normal,
        paragraph: [spacing(before: 60, after: 120), Element("w:jc", value: "left")],
        run: [typewriter] + size(20)),
      Style(
        id: .verse, name: "Verse", isCustom: true, parent: .normal, next: .bodyText, priority: 30,
        isQuick: true,
        paragraph: [
          spacing(before: 120, after: 120), Element("w:ind", ["w:left": "840"]),
          Element("w:jc", value: "left"),
        ]),
      Style(
        id: .thematicBreak, name: "Thematic Break", isCustom: true, parent: .normal,
        next: .bodyText, priority: 31,
        paragraph: [
          Element(
            "w:pBdr", [:],
            [
              Element(
                "w:bottom",
                ["w:val": "single", "w:sz": "4", "w:space": "1", "w:color": "auto"])
            ]),
          spacing(before: 60, after: 180),
          Element("w:ind", ["w:left": third, "w:right": third]),
        ]),
      Style(id: .bibliography, name: "Bibliography", parent: .normal, priority: 37),
      Style(
        id: .footnoteText, name: "footnote text", parent: .normal,
        paragraph: [offGrid, Element("w:jc", value: "left")], run: size(18)),
      Style(
        id: .endnoteText, name: "endnote text", parent: .normal,
        paragraph: [offGrid, Element("w:jc", value: "left")], run: size(18)),
    ]
  }

  /// The running head and foot.
  var pageStyles: [Style] {
    let tabs = Element(
      "w:tabs", [:],
      [
        Element("w:tab", ["w:val": "center", "w:pos": String(page.lineLength / 2)]),
        Element("w:tab", ["w:val": "right", "w:pos": String(page.lineLength)]),
      ])
    return [
      Style(
        id: .header, name: "header", parent: .normal,
        paragraph: [tabs, offGrid, centred], run: size(18)),
      Style(
        id: .footer, name: "footer", parent: .normal,
        paragraph: [tabs, offGrid, centred], run: size(18)),
    ]
  }

  /// TOC Heading and toc 1 to toc 9.
  var contents: [Style] {
    let heading = Style(
      id: .contentsHeading, name: "TOC Heading", parent: .normal, next: .normal, priority: 39,
      isQuick: true,
      paragraph: [Element("w:keepNext"), offGrid, spacing(before: 240, after: 120), centred],
      run: bold + size(28))
    let entries = (1...9).map { level in
      Style(
        id: .contents(level), name: "toc \(level)", parent: .normal, next: .normal, priority: 39,
        paragraph: [
          Element(
            "w:tabs", [:],
            [
              Element(
                "w:tab",
                ["w:val": "right", "w:leader": "dot", "w:pos": String(page.lineLength)])
            ]),
          spacing(after: PageEstimate.contentsGap),
          Element("w:ind", ["w:left": String(210 * (level - 1))]),
        ])
    }
    return [heading] + entries
  }
}
