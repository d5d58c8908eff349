internal import GalleyBook
internal import GalleyLexicon
internal import GalleyUnicode
internal import GalleyXML

/// Draws a cover where none is given: the title set in type, with paper and date around it, as an SVG picture.
///
/// SVG and not pixels: letters stay sharp at every size, and the reader's own fonts have every script. The
/// page has the proportions that shops ask for, 1600 by 2400.
enum CoverDrawing {
  private static let width = 1600
  private static let height = 2400
  private static let margin = 160
  /// The band in which the title stands, between paper and date.
  private static let titleTop = 620
  private static let titleHeight = 1160
  /// Black on paper white: 16.6 to 1, where WCAG 2.2 §1.4.6 asks for 7.
  private static let ink = "#1a1a1a"
  private static let paper = "#fbfaf6"

  /// The picture.
  static func make(of book: Book, _ publication: Publication) -> [UInt8] {
    let xml = XMLWriter(capacity: 2048)
    let properties = CodePointTable()
    xml.start("svg")
    xml.attribute("xmlns", "http://www.w3.org/2000/svg")
    xml.attribute("viewBox", "0 0 \(width) \(height)")
    xml.attribute("width", width)
    xml.attribute("height", height)
    if let language = book.language { xml.attribute("xml:lang", language.string) }
    if book.isRightToLeft { xml.attribute("direction", "rtl") }
    xml.newline()
    xml.element("title", text: publication.title)
    xml.newline()
    box(xml, inset: 0, fill: paper, line: 0)
    box(xml, inset: 60, fill: "none", line: 6)
    box(xml, inset: 80, fill: "none", line: 2)
    // What the title says already is not said again.
    if let series = publication.series, !publication.title.contains(series) {
      draw(
        TypeSetting(
          series, width: width - 2 * margin, height: 200, sizes: [80, 64, 52],
          properties: properties),
        top: 260, xml)
      rule(xml, 520)
    }
    let sizes = [190, 160, 136, 116, 100, 86, 74, 64]
    let title = TypeSetting(
      publication.title, width: width - 2 * margin, height: titleHeight, sizes: sizes,
      properties: properties)
    let subtitle = TypeSetting(
      publication.subtitle ?? "", width: width - 2 * margin, height: 160, sizes: [72, 60],
      properties: properties)
    let gap = subtitle.lines.isEmpty ? 0 : 80 + subtitle.height
    let top = titleTop + max(0, titleHeight - title.height - gap) / 2
    draw(title, top: top, weight: "bold", xml)
    draw(subtitle, top: top + title.height + 80, xml)
    if let date = publication.date, PrintedDate.parse(publication.title) != date.string {
      rule(xml, 1900)
      draw(
        TypeSetting(
          date.written(in: book.language), width: width - 2 * margin, height: 100, sizes: [72],
          properties: properties),
        top: 1980, xml)
    }
    xml.end()
    return xml.finish()
  }

  private static func box(_ xml: XMLWriter, inset: Int, fill: String, line: Int) {
    xml.element(
      "rect",
      [
        "x": "\(inset)", "y": "\(inset)", "width": "\(width - 2 * inset)",
        "height": "\(height - 2 * inset)", "fill": fill, "stroke": line > 0 ? ink : "none",
        "stroke-width": "\(line)",
      ])
    xml.newline()
  }

  private static func rule(_ xml: XMLWriter, _ y: Int) {
    xml.element(
      "line",
      [
        "x1": "\(width / 2 - 160)", "y1": "\(y)", "x2": "\(width / 2 + 160)", "y2": "\(y)",
        "stroke": ink, "stroke-width": "3",
      ])
    xml.newline()
  }

  private static func draw(
    _ setting: TypeSetting, top: Int, weight: String = "normal", _ xml: XMLWriter
  ) {
    guard !setting.lines.isEmpty else { return }
    xml.start("text")
    xml.attribute("font-family", "serif")
    xml.attribute("font-size", setting.size)
    xml.attribute("font-weight", weight)
    xml.attribute("fill", ink)
    xml.attribute("text-anchor", "middle")
    for (number, line) in setting.lines.enumerated() {
      // The baseline lies 0.88 em below the top of the letters in fonts of most scripts.
      let baseline = top + number * setting.leading + setting.size * 88 / 100
      xml.element("tspan", ["x": "\(width / 2)", "y": "\(baseline)"], text: line)
    }
    xml.end()
    xml.newline()
  }
}
