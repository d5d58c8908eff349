/// What stands in a line of text.
///
/// Closed on purpose: a new case must break every writer's build.
public enum Inline: Sendable, Hashable {
  /// Plain text.
  case text(Text)
  /// Stressed text, usually set in italics.
  case emphasis([Inline])
  /// Strong text, usually set bold.
  case strong([Inline])
  /// Text raised above the line.
  case superscript([Inline])
  /// Text lowered below the line.
  case `subscript`([Inline])
  /// Text that is code.
  case code([Inline])
  /// Text that leads elsewhere.
  indirect case link(Link)
  /// A mark that cites entries of the list of references.
  indirect case citation(Citation)
  /// A line break that is meant, as in verse or an address.
  case lineBreak
  /// The place where a printed page began.
  indirect case pageBreak(PageBreak)
  /// A lead sentence that heads its paragraph without a line of its own.
  case runInHead([Inline])
}

/// A link and what is shown of it.
public struct Link: Sendable, Hashable {
  /// The address.
  public var target: String
  /// What is shown.
  public var content: [Inline]

  /// Makes a link to `target`.
  public init(target: String, content: [Inline]) {
    self.target = target
    self.content = content
  }
}

/// A citation mark, `[1]` or `²`, and the entries it cites.
public struct Citation: Sendable, Hashable {
  /// The anchors of the cited entries, in the order of the mark; empty where none was found.
  public var targets: [Anchor]
  /// The anchor of the mark itself, for the way back.
  public var anchor: Anchor
  /// The mark as printed.
  public var content: [Inline]

  /// Makes a citation of `targets`.
  public init(targets: [Anchor], anchor: Anchor, content: [Inline]) {
    self.targets = targets
    self.anchor = anchor
    self.content = content
  }
}

/// The start of a printed page.
public struct PageBreak: Sendable, Hashable {
  /// The page as printed or counted, for the page list.
  public var label: String

  /// Marks the start of the page `label`.
  public init(label: String) { self.label = label }
}

/// A place that links can point at, unique in its document.
public struct Anchor: Sendable, Hashable {
  /// What kind of place an anchor names.
  public enum Kind: UInt8, Sendable, Hashable {
    /// An entry of a list of references.
    case reference
    /// A citation mark.
    case citation
    /// A heading.
    case heading
    /// A footnote.
    case note
  }

  /// What kind of place it is.
  public var kind: Kind
  /// Its number among the places of its kind, counted from 1 over the document.
  public var number: Int

  /// Names the place `number` of `kind`.
  public init(kind: Kind, number: Int) {
    self.kind = kind
    self.number = number
  }

  /// An ASCII name that starts with a letter and is unique in the document.
  public var name: String {
    switch kind {
    case .reference: "ref-\(number)"
    case .citation: "cite-\(number)"
    case .heading: "head-\(number)"
    case .note: "note-\(number)"
    }
  }
}
