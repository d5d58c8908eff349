internal import GalleyCore

/// One content document of a book, planned.
struct ContentFile {
  /// What a file holds.
  enum Kind: Hashable {
    /// An article, by its number from 1.
    case article(Int)
    /// What was set aside.
    case setAside
  }

  /// What the file holds.
  let kind: Kind
  /// Which part of it, from 1; articles past the size limit have several.
  let part: Int
  /// The title, in one line; never empty.
  let title: String
  /// The language, where it is known.
  let language: LanguageTag?
  /// The blocks, divided as they will be written.
  let blocks: [Block]
  /// The headings with something to see in them, in reading order.
  var headings: [PlannedHeading] = []
  /// The id of the heading that names the article, where it stands in this file.
  var titleID: String?
  /// The index of the first printed page that starts in this file, in `Book.pages`.
  let firstPage: Int

  init(
    kind: Kind, part: Int, title: String, language: LanguageTag?, blocks: [Block], firstPage: Int
  ) {
    self.kind = kind
    self.part = part
    self.title = title
    self.language = language
    self.blocks = blocks
    self.firstPage = firstPage
  }

  /// The id in the package file.
  var id: String {
    let flow =
      switch kind {
      case .article(let number): "article-" + Self.padded(number)
      case .setAside: "set-aside"
      }
    return part == 1 ? flow : "\(flow)-\(part)"
  }

  /// Whether an article starts with this file.
  var isStartOfArticle: Bool { kind != .setAside && part == 1 }

  /// The file's name in the folder of content documents: ASCII, lower case.
  var name: String { id + ".xhtml" }

  /// The file's address from the package file.
  var path: String { "text/" + name }

  /// Four digits at least, so that a listing by name is in reading order up to 9,999 articles.
  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// A heading as it will be written.
struct PlannedHeading: Hashable {
  /// The level in HTML, 2 to 6.
  let level: Int
  /// The number among all headings of the book, from 1.
  let number: Int

  /// The id, unique in the book.
  var id: String { "heading-\(number)" }
}
