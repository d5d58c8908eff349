/// What a paragraph says of itself: its style, and the few things a style cannot know.
struct ParagraphFormat: Sendable, Hashable {
  /// Membership in a list.
  struct Item: Sendable, Hashable {
    /// The instance of the numbering.
    let instance: Int
    /// The depth, 0 to 8.
    let level: Int
  }

  /// The style.
  var style: StyleID
  /// The list whose bullet or number it carries.
  var item: Item?
  /// The depth of the list it continues without a bullet or number.
  var continuedLevel: Int?
  /// How many quotations it stands in.
  var quotationDepth = 0
  /// Whether it runs from right to left.
  var isRightToLeft = false
  /// Whether it stands on one page with the paragraph or table after it.
  var keepsWithNext = false

  /// The children of `w:pPr` in a document whose styles have these `names`.
  func properties(_ names: StyleNames) -> Properties {
    var properties = Properties(.paragraph)
    if style != .normal { properties.add("w:pStyle", value: names[style]) }
    if keepsWithNext { properties.add("w:keepNext") }
    if let item {
      properties.add(
        Element(
          "w:numPr", [:],
          [
            Element("w:ilvl", value: String(item.level)),
            Element("w:numId", value: String(item.instance)),
          ]))
    } else if let continuedLevel {
      properties.add(
        Element("w:ind", ["w:left": String(NumberingPart.step * (continuedLevel + 1))]))
    } else if quotationDepth > 1 {
      // The style indents by one step; a quotation in a quotation goes further, within reason.
      let indent = String(NumberingPart.step * min(quotationDepth, 6))
      properties.add(Element("w:ind", ["w:left": indent, "w:right": indent]))
    }
    if isRightToLeft { properties.add("w:bidi") }
    return properties
  }
}
