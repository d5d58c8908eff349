internal import GalleyCore

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
          authors.add(Self.author(in: CoreProperties.line(document.bytes(of: paragraph.inlines))))
        case .keywords where keywords.all.count < Self.most:
          let list = CoreProperties.line(document.bytes(of: paragraph.inlines))
          for keyword in Self.keywords(in: list) { keywords.add(keyword) }
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

  /// A byline without the mark before it and the words that only say that it is one.
  static func author(in byline: String) -> String {
    var byline = byline.unicodeScalars[...]
    byline = byline.drop { "□■◇◆○●△▲☆★◎※—–-·• ".unicodeScalars.contains($0) }
    for opening in ["By ", "BY ", "by ", "Von ", "Par ", "作者：", "作者:", "文／", "文/", "文："]
    where byline.starts(with: opening.unicodeScalars) {
      byline = byline.dropFirst(opening.unicodeScalars.count)
      break
    }
    return String(byline.drop { $0 == " " })
  }

  /// The keywords of a list such as `关键词：甲；乙` or `Keywords: a, b`.
  static func keywords(in list: String) -> [String] {
    var list = list.unicodeScalars[...]
    // A label is short; a colon further on belongs to a keyword.
    if let end = list.prefix(16).lastIndex(where: { ":：】".unicodeScalars.contains($0) }) {
      list = list[list.index(after: end)...]
    }
    return list.split { "；;，、,".unicodeScalars.contains($0) }
      .map { CoreProperties.line(String($0)) }
  }
}

/// Names in the order they came, each once, none empty.
private struct Names {
  private(set) var all: [String] = []
  private var seen: Set<String> = []

  mutating func add(_ name: String) {
    if !name.isEmpty, seen.insert(name).inserted { all.append(name) }
  }
}
