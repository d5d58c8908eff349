internal import GalleyCore

/// Where a block stands: what its paragraphs inherit from what is round them.
struct Flow {
  /// The language of the text.
  var language: LanguageProfile
  /// The language again, where it is not a default of the document.
  var difference: LanguageProfile?
  /// Whether the text belongs to no article.
  var isSetAside = false
  /// The style a role further out gives to running text.
  var outerStyle: StyleID?
  /// The depth of lists around, 0 for none.
  var listDepth = 0
  /// How many quotations are around.
  var quotationDepth = 0
  /// The label of the note whose first paragraph this is; nil where it is none.
  var label: [Inline]?
  /// Whether the block stands in a note, whose headings are none of the contents.
  var isInNote = false
  /// Whether the block stands on one page with the next one.
  var keepsWithNext = false

  /// The style of a paragraph of `role`.
  func style(of role: Role) -> StyleID {
    if isSetAside { return role.isSetAside ? StyleID(role) : outerStyle ?? .furniture }
    guard role == .body else { return StyleID(role) }
    if let outerStyle { return outerStyle }
    return quotationDepth > 0 ? .quote : listDepth > 0 ? .listParagraph : .bodyText
  }

  /// The same place inside a container of `role`.
  func inside(_ role: Role) -> Flow {
    var flow = self
    switch role {
    case .body, .title, .section: break
    default: if !isSetAside || role.isSetAside { flow.outerStyle = StyleID(role) }
    }
    return flow
  }
}
