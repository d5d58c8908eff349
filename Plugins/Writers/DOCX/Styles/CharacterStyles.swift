extension StyleSheet {
  /// Emphasis, Strong, Hyperlink and the others that stand inside a paragraph.
  var characters: [Style] {
    [
      character(.emphasis, "Emphasis", 20, italic, isQuick: true),
      character(.strong, "Strong", 22, bold, isQuick: true),
      character(
        .hyperlink, "Hyperlink", 99,
        [Element("w:color", value: "0563C1"), Element("w:u", value: "single")]),
      character(
        .code, "HTML Code", 99,
        [
          Element(
            "w:rFonts",
            ["w:ascii": "Courier New", "w:hAnsi": "Courier New", "w:cs": "Courier New"])
        ]),
      character(
        .footnoteReference, "footnote reference", 99,
        [Element("w:vertAlign", value: "superscript")]),
      character(
        .endnoteReference, "endnote reference", 99,
        [Element("w:vertAlign", value: "superscript")]),
      Style(
        id: .runInHead, name: "Run-in Head", kind: .character, isCustom: true,
        parent: .defaultParagraphFont, priority: 23, isQuick: true, run: bold),
    ]
  }

  private func character(
    _ id: StyleID, _ name: String, _ priority: Int, _ run: [Element], isQuick: Bool = false
  ) -> Style {
    Style(
      id: id, name: name, kind: .character, parent: .defaultParagraphFont, priority: priority,
      isQuick: isQuick, run: run)
  }

  /// Table Grid: a table with all its lines.
  var tables: [Style] {
    func border(_ name: StaticString) -> Element {
      Element(name, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
    }
    return [
      Style(
        id: .tableGrid, name: "Table Grid", kind: .table, parent: .tableNormal, priority: 39,
        table: [
          Element(
            "w:tblBorders", [:],
            [
              border("w:top"), border("w:left"), border("w:bottom"), border("w:right"),
              border("w:insideH"), border("w:insideV"),
            ])
        ])
    ]
  }
}
