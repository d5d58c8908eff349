/// The start of a printed page.
struct PrintedPage: Hashable {
  /// The page as printed or counted; its place in the book where the document does not say.
  let label: String
  /// The number among the page starts of the book, from 1.
  let number: Int
  /// The address from the package file of the document it is in.
  let path: String

  init(label: String, number: Int, path: String) {
    let line = Label.make(of: label)
    self.label = line.isEmpty ? String(number) : line
    self.number = number
    self.path = path
  }

  /// The id, unique in the book.
  var id: String { "page-\(number)" }
}
