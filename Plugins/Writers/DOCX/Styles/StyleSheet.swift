/// All styles of a document, made for its languages and its page.
///
/// Every look in the document comes from here; paragraphs and runs name styles and carry no formatting of their own,
/// so that a user restyles a document by changing a style.
struct StyleSheet: Sendable {
  /// The languages that decide fonts and indents.
  let languages: DocumentLanguages
  /// The page that decides where the page numbers of the table of contents stand.
  let page: PageLayout

  /// The size of running text in half points.
  var textSize: Int { languages.main.textSize }

  /// The space between paragraphs whose first line is not indented, in twentieths of a point.
  static let paragraphGap = 120

  /// The styles in the order they are written: the defaults first.
  var styles: [Style] {
    defaults + headings + bodyStyles + setOffStyles + pageStyles + contents + roles + setAside
      + characters + tables
  }

  /// The width of one full-width character of running text, in twentieths of a point.
  var characterWidth: Int { textSize * 10 }

  /// `w:docDefaults`: the fonts and languages of text that names none.
  var documentDefaults: Element {
    Element(
      "w:docDefaults", [:],
      [
        Element(
          "w:rPrDefault", [:],
          [
            Element(
              "w:rPr",
              Properties(
                .run,
                [
                  Element(
                    "w:rFonts",
                    [
                      "w:ascii": Self.westernFont, "w:hAnsi": Self.westernFont,
                      "w:eastAsia": languages.eastAsian.font?.name ?? Self.westernFont,
                      "w:cs": Self.westernFont,
                    ]),
                  Element("w:kern", value: "2"),
                  Element("w:sz", value: String(textSize)),
                  Element("w:szCs", value: String(textSize)),
                  Element(
                    "w:lang",
                    [
                      "w:val": languages.western.locale,
                      "w:eastAsia": languages.eastAsian.locale,
                      "w:bidi": languages.bidirectional,
                    ]),
                ]))
          ]),
        Element("w:pPrDefault"),
      ])
  }

  /// The font of western, Arabic and Hebrew text: every system Word runs on has it or its metric twin.
  static let westernFont = "Times New Roman"

  // MARK: - Helpers of the catalogue

  /// Space before and after a paragraph, in twentieths of a point.
  func spacing(before: Int = 0, after: Int = 0) -> Element {
    Element("w:spacing", ["w:before": String(before), "w:after": String(after)])
  }

  /// The size of text in half points.
  func size(_ halfPoints: Int) -> [Element] {
    [
      Element("w:sz", value: String(halfPoints)), Element("w:szCs", value: String(halfPoints)),
    ]
  }

  /// Bold in every script.
  var bold: [Element] { [Element("w:b"), Element("w:bCs")] }

  /// Italic in every script.
  var italic: [Element] { [Element("w:i"), Element("w:iCs")] }

  /// Off the grid of lines that East Asian pages have.
  var offGrid: Element { Element("w:snapToGrid", value: "0") }

  /// Centred.
  var centred: Element { Element("w:jc", value: "center") }
}
