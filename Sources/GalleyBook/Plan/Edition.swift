/// What a book is written as.
package enum BookFormat: String, Sendable {
  /// Content documents in a container, with links and marks as EPUB has them.
  case epub
  /// One page for the web.
  case html
  /// One file for editions and archives (TEI P5).
  case tei
}

/// What kind of book is asked for: the options, read.
package struct Edition: Sendable {
  /// What the book is written as.
  package var format: BookFormat
  /// Whether what was set aside becomes an appendix.
  package var keepsSetAside: Bool
  /// Whether there is a title page.
  package var hasTitlePage: Bool
  /// Whether lines run from top to bottom.
  package var isVertical: Bool
  /// Whether source and ledger travel inside the book, so that blocks say which bytes of the source they show.
  package var carriesRecord: Bool

  /// Whether there is a cover.
  package var hasCover: Bool
  /// Whether a style sheet of the user's own follows the book's.
  package var hasCustomStyle: Bool

  /// Makes an edition.
  package init(
    format: BookFormat, keepsSetAside: Bool = true, hasTitlePage: Bool = true,
    isVertical: Bool = false, carriesRecord: Bool = false,
    hasCover: Bool = false, hasCustomStyle: Bool = false
  ) {
    self.format = format
    self.keepsSetAside = keepsSetAside
    self.hasTitlePage = hasTitlePage
    self.isVertical = isVertical
    self.carriesRecord = carriesRecord
    self.hasCover = hasCover
    self.hasCustomStyle = hasCustomStyle
  }
}
