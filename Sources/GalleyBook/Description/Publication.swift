package import GalleyCore
internal import GalleyLexicon

/// What the package file says about the book; nothing that the document does not say.
package struct Publication {
  /// The title.
  package let title: String
  /// What follows the title, where it was given.
  package let subtitle: String?
  /// Who made it: those given, or else those whom bylines name, each once.
  package let creators: [MetadataFile.Agent]
  /// Who had another part in it.
  package let contributors: [MetadataFile.Agent]
  /// The keywords, each once.
  package let subjects: [String]
  /// The DOIs of the articles, each once.
  package let digitalObjectIdentifiers: [String]
  /// The date of publication.
  package let date: PublicationDate?
  /// The address the document was taken from, as it is given.
  package let address: String?
  /// The same address, where it can be linked to.
  package let link: WebAddress?
  /// The paper, journal or site it appeared in.
  package let series: String?
  /// Its number there.
  package let seriesPosition: String?
  /// The International Standard Serial Number of the series.
  package let issn: String?
  /// Who published it.
  package let publisher: String?
  /// What it is known by elsewhere; the first stands for the book.
  package let identifiers: [String]
  /// Who may do what with it.
  package let rights: String?
  /// What it is about.
  package let description: String?
  /// The name of the file the document was read from, without folders; nil where it has none.
  package let fileName: String?

  /// The moment of the last change when the document has no date.
  ///
  /// It is the day that the ZIP entries carry too, the first that DOS knows; the clock would make every run's
  /// bytes different.
  private static let unknownMoment = "1980-01-01T00:00:00Z"

  /// What the text was taken from: the address, or else the paper it was printed in.
  package var source: String? { link?.string ?? address ?? series }

  /// The moment of the last change: fixed by the document.
  package var modified: String { date?.firstSecond ?? Self.unknownMoment }

  /// Collects what `document` says.
  ///
  /// - Parameter given: what a person says; it counts before what bylines and keywords say.
  package init(
    of book: Book, _ document: Document, given: MetadataFile = MetadataFile(),
    _ diagnostics: inout Diagnostics
  ) {
    let metadata = document.metadata
    func line(_ string: String?, length: Int = Label.bookTitleLength) -> String? {
      let line = string.map { Label.make(of: $0, length: length) } ?? ""
      return line.isEmpty ? nil : line
    }
    title = line(metadata.title) ?? book.firstTitle ?? book.wording.untitled
    date = PublicationDate(metadata.date)
    address = line(metadata.url)
    link = address.flatMap { WebAddress($0) }
    series = line(metadata.publication)
    subtitle = given.subtitle
    contributors = given.contributors
    seriesPosition = given.series?.position
    issn = given.series?.issn
    publisher = given.publisher
    identifiers = given.identifiers
    rights = given.rights
    description = given.description
    fileName = line(document.source.name.split(separator: "/").last.map(String.init))
    var creators = Names()
    var subjects = Names()
    var identifiers = Names()
    for credit in book.credits {
      let text = Label.make(of: credit.inlines, in: document, length: 2_000)
      switch credit.role {
      case .byline: Byline.names(in: text).forEach { creators.add(Label.make(of: $0)) }
      case .keywords: Self.keywords(in: text).forEach { subjects.add($0) }
      default: identifiers.add(Self.digitalObjectIdentifier(in: text))
      }
    }
    self.creators =
      given.creators.isEmpty
      ? creators.all.map { MetadataFile.Agent(name: $0, role: "aut") } : given.creators
    self.subjects = given.subjects.isEmpty ? subjects.all : given.subjects
    digitalObjectIdentifiers = identifiers.all
    if date == nil, let given = line(metadata.date, length: Label.titleLength) {
      diagnostics.report(
        Diagnostic(
          .warning, id: "\(book.edition.format.rawValue).date-refused",
          "'\(given)' is no date; the book goes without one",
          advice: "give the date of publication as 1925-03-01"))
    }
  }

  /// The keywords of a list such as `关键词：甲；乙` or `Keywords: a, b`.
  package static func keywords(in list: String) -> [String] {
    var list = list.unicodeScalars[...]
    // A label is short; a colon further on belongs to a keyword.
    if let end = list.prefix(16).lastIndex(where: { ":：】]".unicodeScalars.contains($0) }) {
      list = list[list.index(after: end)...]
    } else if let label = ["关键词", "关键字", "關鍵詞", "關鍵字", "主题词", "keywords", "key words"]
      .first(where: { String(list.prefix(9)).lowercased().hasPrefix($0) })
    {
      list = list.dropFirst(label.unicodeScalars.count)
    }
    return list.split { "；;，、,".unicodeScalars.contains($0) }.map { Label.make(of: String($0)) }
  }

  /// The identifier in a text such as `DOI: 10.1000/182`: from `10.` to the next space; empty where there is none.
  static func digitalObjectIdentifier(in text: String) -> String {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "　" }) {
      var rest = word
      while let dot = rest.firstIndex(of: "1") {
        rest = rest[dot...]
        if rest.hasPrefix("10."), rest.contains("/") { return String(rest) }
        rest = rest.dropFirst()
      }
    }
    return ""
  }
}
