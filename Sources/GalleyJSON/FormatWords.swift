internal import GalleyCore

// The words of the format for what GalleyCore has no words of its own; encoder and decoder both use them.

extension LineMark.Kind {
  static let all: [LineMark.Kind] = [
    .none, .heading, .bullet, .quotation, .field, .thematicBreak, .tableRow, .preformatted,
  ]

  var word: String {
    switch self {
    case .none: "none"
    case .heading: "heading"
    case .bullet: "bullet"
    case .quotation: "quotation"
    case .field: "field"
    case .thematicBreak: "thematic-break"
    case .tableRow: "table-row"
    case .preformatted: "preformatted"
    }
  }
}

extension Block {
  var typeWord: String {
    switch self {
    case .printed: "printed"
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .quotation: "quotation"
    case .verse: "verse"
    case .preformatted: "preformatted"
    case .table: "table"
    case .thematicBreak: "thematic-break"
    case .note: "note"
    case .container: "container"
    }
  }
}

extension Inline {
  var typeWord: String {
    switch self {
    case .text: "text"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .superscript: "superscript"
    case .subscript: "subscript"
    case .code: "code"
    case .link: "link"
    case .citation: "citation"
    case .lineBreak: "line-break"
    case .pageBreak: "page-break"
    case .runInHead: "run-in"
    }
  }
}

extension Anchor {
  private static let kinds: [Kind] = [.reference, .citation, .heading, .note]

  /// The anchor whose `name` this is; nil for any other string.
  init?(name: String) {
    for kind in Anchor.kinds {
      let prefix = Anchor(kind: kind, number: 0).name.dropLast()
      if name.hasPrefix(prefix), let number = Int(name.dropFirst(prefix.count)),
        number >= 0, Anchor(kind: kind, number: number).name == name
      {
        self.init(kind: kind, number: number)
        return
      }
    }
    return nil
  }
}
