/// An entry of the table of contents.
package struct NavigationPoint: Sendable, Hashable {
  /// The text, in one line; never empty.
  package let label: String
  /// The address from the table of contents.
  package let address: String
  /// 1 for an article, 2 and 3 for what is in it; an entry is at most one deeper than the one before.
  package let depth: Int
  /// The language of the text, where it is not the book's.
  var language: LanguageTag?
  /// Which way the text runs, where it is not the way of the book.
  var direction: Directionality?
}
