/// An entry of the table of contents.
struct NavigationPoint: Hashable {
  /// The text, in one line; never empty.
  let label: String
  /// The address from the package file.
  let address: String
  /// 1 for an article, 2 and 3 for what is in it; an entry is at most one deeper than the one before.
  let depth: Int
}
