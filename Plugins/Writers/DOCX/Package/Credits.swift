internal import GalleyBook
internal import GalleyCore
internal import GalleyLexicon

/// Who wrote the articles and what they are about, as bylines and lists of keywords say it.
struct Credits {
  /// The authors, each once, with semicolons between them as Word wants it; nil where no article names one.
  let authors: String?
  /// The keywords, each once, with semicolons between them.
  let keywords: String

  /// As many as a property of 255 characters could hold: the rest is not read.
  private static let most = 128

  /// Reads the bylines and keywords of the articles of `document`.
  init(_ document: Document) {
    var authors = Names()
    var keywords = Names()
    for article in document.articles {
      for case .paragraph(let paragraph) in article.blocks {
        switch paragraph.role {
        case .byline where authors.all.count < Self.most:
          let byline = CoreProperties.line(document.bytes(of: paragraph.inlines.withoutCitations))
          for name in Byline.names(in: byline) { authors.add(name) }
        case .keywords where keywords.all.count < Self.most:
          let list = CoreProperties.line(document.bytes(of: paragraph.inlines.withoutCitations))
          for keyword in Publication.keywords(in: list) { keywords.add(keyword) }
        case .byline, .keywords, .body, .title, .subtitle, .affiliation, .abstract, .doi, .date,
          .source, .url, .section, .caption, .reference, .advert, .boilerplate, .runningHead,
          .folio:
          break
        }
      }
    }
    self.authors = authors.all.isEmpty ? nil : authors.all.joined(separator: "; ")
    self.keywords = keywords.all.joined(separator: "; ")
  }
}
