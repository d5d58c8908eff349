internal import GalleyXML

/// The frame of a table: its grid and its widths, in twentieths of a point.
struct TableShape: Sendable {
  /// Word refuses tables of more columns (Word's specifications and limits).
  static let mostColumns = 63

  /// The number of columns, at least 1.
  let columns: Int
  /// The width of the whole.
  let width: Int
  /// The names of the styles.
  let names: StyleNames

  private func width(of column: Int) -> Int {
    width * (column + 1) / columns - width * column / columns
  }

  /// Writes the properties and the grid.
  func writeHead(to writer: XMLWriter, hasHeader: Bool, isRightToLeft: Bool) {
    var properties = Properties(.table)
    properties.add("w:tblStyle", value: names[.tableGrid])
    if isRightToLeft { properties.add("w:bidiVisual") }
    properties.add(Element("w:tblW", ["w:w": String(width), "w:type": "dxa"]))
    properties.add(
      Element(
        "w:tblLook",
        [
          "w:val": hasHeader ? "0420" : "0400", "w:firstRow": hasHeader ? "1" : "0",
          "w:lastRow": "0", "w:firstColumn": "0", "w:lastColumn": "0", "w:noHBand": "0",
          "w:noVBand": "1",
        ]))
    writer.write("w:tblPr", properties)
    writer.element("w:tblGrid") {
      for column in 0..<columns {
        writer.element("w:gridCol", ["w:w": String(width(of: column))])
      }
    }
  }

  /// Writes the properties of a cell.
  func writeCellProperties(to writer: XMLWriter, column: Int) {
    writer.element("w:tcPr") {
      writer.element("w:tcW", ["w:w": String(width(of: column)), "w:type": "dxa"])
    }
  }
}
