/// The start of a printed page.
package struct PrintedPage: Sendable, Hashable {
  /// The page as printed or counted; its place in the book where the document does not say.
  package let label: String
  /// The number among the page starts of the book, from 1.
  package let number: Int
  /// The address from the table of contents.
  package let address: String

  init(label: String, number: Int, address: String) {
    let line = Label.make(of: label)
    self.label = line.isEmpty ? String(number) : line
    self.number = number
    self.address = address
  }

  /// The id, unique in the book.
  package var id: String { "page-\(number)" }
}
