/// One style: a named set of properties.
struct Style: Sendable {
  /// What a style applies to.
  enum Kind: String, Sendable {
    case paragraph, character, table, numbering
  }

  /// The id paragraphs and runs use.
  let id: StyleID
  /// The name: for built-in styles Word's English one, which it translates for the user.
  let name: String
  /// What it applies to.
  var kind = Kind.paragraph
  /// Whether Word has no style of this name.
  var isCustom = false
  /// Whether it applies where no style is named.
  var isDefault = false
  /// The style it inherits from.
  var parent: StyleID?
  /// The style of the paragraph typed after it.
  var next: StyleID?
  /// The place in Word's list of styles, lowest first; 99 for those few people pick by hand.
  var priority = 99
  /// Whether it stands in Word's gallery of quick styles.
  var isQuick = false
  /// Whether it stays out of the list until used.
  var isHidden = false
  /// Children of `w:pPr`, in any order.
  var paragraph: [Element] = []
  /// Children of `w:rPr`, in any order.
  var run: [Element] = []
  /// Children of `w:tblPr`, in any order.
  var table: [Element] = []

  /// The style as an element of a document with these `names`.
  func element(_ names: StyleNames) -> Element {
    var properties = Properties(.style)
    let styleName = names.name(of: self)
    properties.add("w:name", value: styleName)
    if let parent { properties.add("w:basedOn", value: names[parent]) }
    if let next { properties.add("w:next", value: names[next]) }
    properties.add("w:uiPriority", value: String(priority))
    if isHidden {
      properties.add("w:semiHidden")
      properties.add("w:unhideWhenUsed")
    }
    if isQuick { properties.add("w:qFormat") }
    if !paragraph.isEmpty {
      properties.add(Element("w:pPr", Properties(.paragraph, paragraph)))
    }
    if !run.isEmpty { properties.add(Element("w:rPr", Properties(.run, run))) }
    if !table.isEmpty { properties.add(Element("w:tblPr", Properties(.table, table))) }
    let children = properties.elements
    if isDefault {
      return Element(
        "w:style", ["w:type": kind.rawValue, "w:default": "1", "w:styleId": names[id]], children)
    }
    if isCustom || styleName != name {
      return Element(
        "w:style", ["w:type": kind.rawValue, "w:customStyle": "1", "w:styleId": names[id]],
        children)
    }
    return Element("w:style", ["w:type": kind.rawValue, "w:styleId": names[id]], children)
  }
}
