internal import GalleyCore
internal import GalleyXML

/// Hands out bookmarks: ids unique in the document, names as Word takes them.
///
/// A name has a letter or `_` first, then letters, digits and `_`, at most 40 of them; Word compares names
/// without regard to case and sends a link to a bad name silently to the top of the document.
struct Bookmarks {
  /// A bookmark that may be written.
  struct Bookmark: Sendable {
    /// The id that start and end share.
    let id: Int
    /// The name links use.
    let name: Name
  }

  /// The name of a bookmark.
  enum Name: Sendable, Hashable {
    /// That of a heading, by its number from 1: the form in which Word's own tables of contents have it, `_Toc000000001`.
    case heading(Int)
    /// Any other.
    case other(String)

    /// What the names of headings begin with.
    static let headingPrefix: StaticString = "_Toc"
    /// How many digits follow it at least.
    static let headingDigits = 9

    /// Writes the name as the value of an attribute.
    func write(as attribute: StaticString, to writer: XMLWriter) {
      switch self {
      case .heading(let number):
        writer.attribute(attribute, Self.headingPrefix, number, digits: Self.headingDigits)
      case .other(let name): writer.attribute(attribute, name)
      }
    }
  }

  private var count = 0
  private var used: Set<String>
  private let firstID: Int
  /// The numbers of headings whose names are taken.
  private let takenHeadings: Set<Int>

  /// Hands out ids from `firstID` on and no name that is `taken`, given in lower case.
  init(firstID: Int = 1, taken: Set<String> = []) {
    self.firstID = firstID
    used = taken
    takenHeadings = Set(taken.compactMap(Self.headingNumber))
  }

  /// The name of the bookmark at an anchor.
  static func name(of anchor: Anchor) -> String {
    switch anchor.kind {
    case .reference: "ref_\(anchor.number)"
    case .citation: "cite_\(anchor.number)"
    case .heading: "head_\(anchor.number)"
    case .note: "note_\(anchor.number)"
    }
  }

  /// The number of the heading that would have this name, in lower case.
  private static func headingNumber(_ name: String) -> Int? {
    let digits = name.dropFirst(4)
    guard name.hasPrefix("_toc"), digits.utf8.count >= Name.headingDigits,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  /// The bookmark that the table of contents finds a heading by, or nil where its name is taken.
  mutating func make(heading number: Int) -> Bookmark? {
    takenHeadings.contains(number) ? nil : next(.heading(number))
  }

  /// A bookmark of this name, or nil where the name is taken: then the first one stays the target.
  mutating func make(_ name: String) -> Bookmark? {
    used.insert(name.lowercased()).inserted ? next(.other(name)) : nil
  }

  private mutating func next(_ name: Name) -> Bookmark {
    count += 1
    return Bookmark(id: firstID + count - 1, name: name)
  }

  /// A bookmark at the start of a printed page: `page_12`, or by its number among the bookmarks where the label is
  /// no part of a name or taken.
  mutating func make(page label: String) -> Bookmark? {
    let isName =
      (1...20).contains(label.utf8.count)
      && label.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
      }
    if isName, let bookmark = make("page_\(label)") { return bookmark }
    return make("page_at_\(count + 1)")
  }
}
