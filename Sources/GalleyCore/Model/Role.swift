/// What a block is for its article: the vocabulary that classes (EPUB) and paragraph styles (DOCX) repeat.
public enum Role: UInt8, Sendable, Hashable, CaseIterable {
  /// Running text.
  case body
  /// The title of an article.
  case title
  /// What follows the title, often after a dash.
  case subtitle
  /// Who wrote it.
  case byline
  /// Where the author works.
  case affiliation
  /// The summary.
  case abstract
  /// The list of keywords.
  case keywords
  /// The digital object identifier.
  case doi
  /// The date of publication.
  case date
  /// Where it was published first.
  case source
  /// An address on the web.
  case url
  /// The heading of a section.
  case section
  /// The words under or over a figure or table.
  case caption
  /// An entry of the list of references.
  case reference
  /// An advertisement: set aside.
  case advert
  /// Site furniture, legal lines, notices: set aside.
  case boilerplate
  /// A running head or foot: set aside.
  case runningHead
  /// A page number: set aside.
  case folio

  /// The word used as class, style id and in dumps.
  public var word: String {
    switch self {
    case .body: "body"
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .affiliation: "affiliation"
    case .abstract: "abstract"
    case .keywords: "keywords"
    case .doi: "doi"
    case .date: "date"
    case .source: "source"
    case .url: "url"
    case .section: "section"
    case .caption: "caption"
    case .reference: "ref"
    case .advert: "advert"
    case .boilerplate: "boilerplate"
    case .runningHead: "running-head"
    case .folio: "folio"
    }
  }

  /// Whether blocks of this role stand outside every article.
  public var isSetAside: Bool {
    switch self {
    case .advert, .boilerplate, .runningHead, .folio: true
    case .body, .title, .subtitle, .byline, .affiliation, .abstract, .keywords, .doi, .date,
      .source,
      .url, .section, .caption, .reference:
      false
    }
  }
}
