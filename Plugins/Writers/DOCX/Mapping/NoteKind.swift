/// Footnotes or endnotes: what their elements are called and how their marks look.
enum NoteKind: Sendable {
  case footnote, endnote

  /// Makes the kind that stands at a place.
  init(_ place: WordOptions.NotePlace) {
    switch place {
    case .footnotes: self = .footnote
    case .endnotes: self = .endnote
    }
  }

  /// The word that names of parts, settings and types are made of.
  var word: String {
    switch self {
    case .footnote: "footnote"
    case .endnote: "endnote"
    }
  }

  /// The element that calls a note.
  var referenceName: StaticString {
    switch self {
    case .footnote: "w:footnoteReference"
    case .endnote: "w:endnoteReference"
    }
  }

  /// The element that shows a note's number in the note.
  var countName: StaticString {
    switch self {
    case .footnote: "w:footnoteRef"
    case .endnote: "w:endnoteRef"
    }
  }

  /// The root of the part.
  var rootName: StaticString {
    switch self {
    case .footnote: "w:footnotes"
    case .endnote: "w:endnotes"
    }
  }

  /// One note in the part, or its separator in the settings.
  var name: StaticString {
    switch self {
    case .footnote: "w:footnote"
    case .endnote: "w:endnote"
    }
  }

  /// What the settings say of them.
  var settingsName: StaticString {
    switch self {
    case .footnote: "w:footnotePr"
    case .endnote: "w:endnotePr"
    }
  }

  /// The marks of a run that calls a note or labels it.
  var mark: RunFormat.Marks {
    switch self {
    case .footnote: .footnoteMark
    case .endnote: .endnoteMark
    }
  }

  /// The style of what a note says.
  var textStyle: StyleID {
    switch self {
    case .footnote: .footnoteText
    case .endnote: .endnoteText
    }
  }
}
