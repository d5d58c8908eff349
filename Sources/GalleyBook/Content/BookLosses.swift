package import GalleyCore

/// What of a document a book cannot hold, counted.
package struct BookLosses: Sendable {
  /// How many characters cannot stand in the format.
  package var characters = 0
  /// How many links had an address that is none.
  package var addresses = 0

  /// Nothing lost so far.
  package init() {}

  /// Counts what another part could not hold.
  package mutating func add(_ other: BookLosses) {
    characters += other.characters
    addresses += other.addresses
  }

  /// Says what was lost.
  package func report(for format: BookFormat, _ diagnostics: inout Diagnostics) {
    let language =
      switch format {
      case .epub, .tei: "XML"
      case .html: "HTML"
      }
    if characters > 0 {
      diagnostics.report(
        Diagnostic(
          .warning, id: "\(format.rawValue).characters-dropped",
          "\(characters == 1 ? "1 control character" : "\(characters) control characters") cannot stand in "
            + "\(language) and \(characters == 1 ? "was" : "were") left out of the book",
          advice: "remove them with a filter to have each one on record"))
    }
    if addresses > 0 {
      diagnostics.report(
        Diagnostic(
          .warning, id: "\(format.rawValue).links-dropped",
          "\(addresses == 1 ? "1 link leads" : "\(addresses) links lead") to no valid web address; "
            + "the text stands without a link",
          advice: "look at the addresses of the links in the source"))
    }
  }
}
