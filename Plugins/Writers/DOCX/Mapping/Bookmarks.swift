internal import GalleyCore

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
    let name: String
  }

  private var count = 0
  private var used: Set<String>
  private let firstID: Int

  /// Hands out ids from `firstID` on and no name that is `taken`, given in lower case.
  init(firstID: Int = 1, taken: Set<String> = []) {
    self.firstID = firstID
    used = taken
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

  /// The name of the bookmark that the table of contents finds a heading by, in Word's own form.
  static func name(ofHeading index: Int) -> String {
    let number = String(index + 1)
    return "_Toc" + String(repeating: "0", count: max(9 - number.count, 0)) + number
  }

  /// A bookmark of this name, or nil where the name is taken: then the first one stays the target.
  mutating func make(_ name: String) -> Bookmark? {
    guard used.insert(name.lowercased()).inserted else { return nil }
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
