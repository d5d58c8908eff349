/// Turns the levels of a document's headings into those of HTML without ever leaving one out.
///
/// `h1` is the book's, so an article's title is `h2` and the levels below follow; a heading that is more than one
/// level below the one it stands under is raised to one below (WCAG technique H42, checked by axe `heading-order`).
struct HeadingLevels {
  private var open: [(level: Int, element: Int)] = [(1, 2)]

  /// The HTML level, 2 to 6, of the next heading, which has `level` in the document.
  mutating func element(for level: Int) -> Int {
    while let last = open.last, last.level >= level { open.removeLast() }
    let element = min((open.last?.element ?? 1) + 1, 6)
    open.append((level, element))
    return element
  }
}
