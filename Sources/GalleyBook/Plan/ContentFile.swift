package import GalleyCore

/// One content document of a book, planned.
package struct ContentFile: Sendable {
  /// What a file holds.
  package enum Kind: Sendable, Hashable {
    /// An article, by its number from 1.
    case article(Int)
    /// What was set aside.
    case setAside
  }

  /// The id in the package file.
  package let id: String
  /// The file's address from the package file.
  package let path: String
  /// What the file holds.
  package let kind: Kind
  /// Which part of it, from 1; articles past the size limit have several.
  package let part: Int
  /// The title, in one line; never empty.
  package let title: String
  /// The language, where it is known.
  package let language: LanguageTag?
  /// The blocks, divided as they will be written.
  package let blocks: ArraySlice<Block>
  /// About how many bytes it has.
  package let weight: Int
  /// The headings with something to see in them, in reading order.
  package var headings: [PlannedHeading] = []
  /// The id of the heading that names the article, where it stands in this file.
  package var titleID: String?
  /// The index of the first printed page that starts in this file, in `Book.pages`.
  package let firstPage: Int

  init(
    kind: Kind, part: Int, title: String, language: LanguageTag?, content: BlockDivision.Part,
    firstPage: Int
  ) {
    let flow =
      switch kind {
      case .article(let number): "article-" + Self.padded(number)
      case .setAside: "set-aside"
      }
    id = part == 1 ? flow : "\(flow)-\(part)"
    path = "text/" + Self.name(id)
    self.kind = kind
    self.part = part
    self.title = title
    self.language = language
    blocks = content.blocks
    weight = content.weight
    self.firstPage = firstPage
  }

  /// Whether its text runs from right to left, unless a paragraph's own words say otherwise.
  package var isRightToLeft: Bool { language?.isRightToLeft == true }

  /// Whether an article starts with this file.
  package var isStartOfArticle: Bool { kind != .setAside && part == 1 }

  /// The file's name in the folder of content documents: ASCII, lower case.
  package var name: String { Self.name(id) }

  private static func name(_ id: String) -> String { id + ".xhtml" }

  /// Four digits at least, so that a listing by name is in reading order up to 9,999 articles.
  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// A heading as it will be written.
package struct PlannedHeading: Sendable, Hashable {
  /// The level in HTML, 2 to 6.
  package let level: Int
  /// The number among all headings of the book, from 1.
  package let number: Int

  /// What the ids of headings begin with.
  static let idPrefix: StaticString = "heading-"

  /// The id, unique in the book.
  package var id: String { "\(Self.idPrefix)\(number)" }
}
