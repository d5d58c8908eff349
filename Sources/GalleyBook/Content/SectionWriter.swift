package import GalleyCore
package import GalleyXML

/// Writes one article, or part of it, or what was set aside, as a section of XHTML.
///
/// It depends on the plan of the book and on nothing another section does. What it writes is safe for XML and HTML
/// parsers, if the writer leaves `<p></p>` as it is.
///
/// A class, as the plan and the document lie in it: as a value, all 900 bytes of it were copied three times a paragraph.
package final class SectionWriter {
  let xml: XMLWriter
  let book: Book
  let document: Document
  let index: Int
  let file: ContentFile
  /// What tells text in other languages from that of the file.
  let foreignRuns: ForeignRuns
  /// A text, joined; kept, so that its room is used again.
  var joined: [UInt8] = []
  /// How an element opens; kept for the same reason.
  var opening: [UInt8] = []
  /// Whether the element that is open says its own language already.
  var isInsideForeign = false

  /// The next of the file's headings.
  var nextHeading = 0
  /// The next of the book's printed pages.
  var nextPage: Int
  /// Places that have got their id; each id is written once.
  var places: Set<Anchor> = []
  /// Whether an `a` is open; HTML allows none inside another.
  var isInsideLink = false
  /// Whether a line break is a line feed, as it is inside `pre`.
  var isPreformatted = false
  /// How many links had an address that is none.
  package internal(set) var refusedAddresses = 0

  /// Whether elements say what they are in EPUB's own attribute too.
  var isEPUB: Bool { book.edition.format == .epub }

  /// A writer of the file at `index` of `book`, which was planned for `document`.
  package init(_ index: Int, of book: Book, _ document: Document, to xml: XMLWriter) {
    self.book = book
    self.document = document
    self.index = index
    self.xml = xml
    file = book.files[index]
    foreignRuns = ForeignRuns(in: book.files[index].language, of: book.foreignLanguages)
    nextPage = file.firstPage
  }

  /// Writes the section with all that is in it.
  package func write() {
    switch (file.kind, file.part) {
    case (.article, 1):
      xml.start("article")
      name(file.titleID)
    case (.article, _):
      // The rest of an article whose first part is the `article`.
      xml.start("section")
      xml.attribute("class", "continued")
      name(file.titleID)
    case (.setAside, let part):
      xml.start("section")
      xml.attribute("class", "set-aside furniture")
      if part == 1 { openSetAside() }
    }
    xml.newline()
    write(file.blocks)
    xml.end()
  }

  /// Names the element just opened after the heading with `id`, or after the title where none stands in it.
  private func name(_ id: String?) {
    xml.attribute("id", file.id)
    if let id {
      xml.attribute("aria-labelledby", id)
    } else {
      xml.attribute("aria-label", file.title)
    }
    guard book.edition.format == .html, file.language != book.language else { return }
    xml.mark(file.language, for: .html)
    if file.isRightToLeft != book.isRightToLeft {
      xml.attribute("dir", file.isRightToLeft ? "rtl" : "ltr")
    }
  }

  private func openSetAside() {
    if isEPUB { xml.attribute("epub:type", "appendix") }
    xml.attribute("role", "doc-appendix")
    xml.attribute("id", file.id)
    xml.attribute("aria-labelledby", "set-aside-heading")
    xml.newline()
    xml.start("h2")
    xml.attribute("id", "set-aside-heading")
    xml.mark(book.wording.tag(in: file.language), for: book.edition.format)
    xml.text(book.wording.setAside)
    xml.end()
  }
}
