package import GalleyCore
internal import GalleyYAML

/// What a person says about a book, in a YAML file: it counts before what the document says.
///
/// The keys are those of pandoc's metadata where it has them, so that a file made for it can be used:
///
///     title: The Harbour Gazette
///     subtitle: Number 12
///     creator: [Ada Lee, {name: Tom Fox, role: edt, file-as: "Fox, Tom"}]
///     contributor: …                 # as creator
///     language: en-GB
///     date: 1925-03-01
///     publisher: Harbour Press
///     identifier: {scheme: ISSN, text: 1234-5679}   # or urn:isbn:…, or a list
///     series: {name: The Harbour Gazette, position: 12, issn: 1234-5679}
///     subjects: [harbours, ships]
///     rights: In the public domain
///     description: One Sunday in March.
///     source: https://example.org/scan
///
/// A key whose value is a list where one is enough, or one value where a list is usual, is read as meant.
package struct MetadataFile: Sendable, Hashable {
  /// A person or body that had a part in the book.
  package struct Agent: Sendable, Hashable {
    /// The name as it is read.
    package var name: String
    /// The part as a MARC relator code: `aut`, `edt`.
    package var role: String
    /// The name as it is sorted, where it was given.
    package var fileAs: String?

    /// Names who did what.
    package init(name: String, role: String, fileAs: String? = nil) {
      self.name = name
      self.role = role
      self.fileAs = fileAs
    }
  }

  /// What the book is one of.
  package struct Series: Sendable, Hashable {
    /// The name.
    package var name: String
    /// The place in the series: `12`, `3.1`.
    package var position: String?
    /// The International Standard Serial Number.
    package var issn: String?

    /// Names a series.
    package init(name: String, position: String? = nil, issn: String? = nil) {
      self.name = name
      self.position = position
      self.issn = issn
    }
  }

  package var title: String?
  package var subtitle: String?
  package var creators: [Agent] = []
  package var contributors: [Agent] = []
  package var language: String?
  package var date: String?
  package var publisher: String?
  /// Identifiers as URN, DOI or whatever was given; the first is the book's own.
  package var identifiers: [String] = []
  package var series: Series?
  package var subjects: [String] = []
  package var rights: String?
  package var description: String?
  package var source: String?

  /// The most bytes the file may have: what the YAML reader takes.
  package static let byteLimit = YAML.largest

  /// A file that says nothing.
  package init() {}

  /// Reads `file`.
  ///
  /// - Throws: `OptionError` that names the line and what would be right there.
  package init(_ file: OptionFile, option: String) throws(OptionError) {
    self.init()
    let reader = MetadataReader(file: file.name, option: option)
    let root: YAMLNode
    do { root = try YAML.parse(Self.withoutEnd(file.bytes)) } catch {
      throw reader.fault(error.explanation, line: error.line)
    }
    guard let pairs = root.pairs else {
      throw reader.fault("a metadata file is a list of keys: title, creator, date …", root)
    }
    for pair in pairs { try take(pair, reader) }
  }

  /// Sets `document`'s own metadata to what the file says.
  package func apply(to metadata: inout Metadata) {
    if let title { metadata.title = title }
    if let language { metadata.language = language }
    if let date { metadata.date = date }
    if let source { metadata.url = source }
    // A place alone is that in the paper the document names.
    if let series, !series.name.isEmpty { metadata.publication = series.name }
  }

  private mutating func take(_ pair: YAMLPair, _ reader: MetadataReader) throws(OptionError) {
    let value = pair.value
    switch pair.key {
    case "title": try takeTitle(value, reader)
    case "subtitle": subtitle = try reader.text(value, pair.key)
    case "creator", "author": creators += try reader.agents(value, role: "aut")
    case "contributor": contributors += try reader.agents(value, role: "ctb")
    case "language", "lang":
      let tag = try reader.text(value, pair.key)
      guard LanguageTag(tag) != nil else {
        throw reader.fault(
          "'\(tag)' is not a language tag; give one of BCP 47 such as en, zh-Hans or zh-Hant", value
        )
      }
      language = tag
    case "date":
      let day = try reader.text(value, pair.key)
      guard PublicationDate(day) != nil else {
        throw reader.fault("'\(day)' is no date; write it as 1925, 1925-03 or 1925-03-01", value)
      }
      date = day
    case "publisher": publisher = try reader.text(value, pair.key)
    case "identifier": identifiers += try reader.identifiers(value)
    case "series", "belongs-to-collection": try takeSeries(value, reader)
    case "group-position":
      let position = try reader.position(value)
      series = Series(name: series?.name ?? "", position: position, issn: series?.issn)
    case "subjects", "subject", "keywords": subjects += try reader.texts(value, pair.key)
    case "rights": rights = try reader.text(value, pair.key)
    case "description", "abstract": description = try reader.text(value, pair.key)
    case "source": source = try reader.text(value, pair.key)
    case "cover-image":
      throw reader.fault(
        "the cover is an option of its own; give it with --set epub.cover-image=FILE",
        line: pair.line)
    default:
      throw reader.fault(
        "there is no key '\(pair.key)'; there are title, subtitle, creator, contributor, language, "
          + "date, publisher, identifier, series, subjects, rights, description and source",
        line: pair.line)
    }
  }

  /// A title, or pandoc's list of titles, each with what it is: `[{type: main, text: …}, {type: subtitle, text: …}]`.
  private mutating func takeTitle(_ value: YAMLNode, _ reader: MetadataReader) throws(OptionError) {
    guard let items = value.items, !items.isEmpty else {
      title = try reader.text(value, "title")
      return
    }
    for item in items {
      let text = try reader.text(item, "title")
      guard let type = item["type"] else {
        title = title ?? text
        continue
      }
      switch try reader.text(type, "type") {
      case "main": title = text
      case "subtitle": subtitle = text
      case let word:
        throw reader.fault(
          "there is no title of type '\(word)' here; there are main and subtitle", type)
      }
    }
  }

  private mutating func takeSeries(_ value: YAMLNode, _ reader: MetadataReader) throws(OptionError)
  {
    var found = Series(name: "", position: series?.position)
    if let pairs = value.pairs {
      for pair in pairs {
        switch pair.key {
        case "name": found.name = try reader.text(pair.value, pair.key)
        case "position": found.position = try reader.position(pair.value)
        case "issn": found.issn = try reader.text(pair.value, pair.key)
        default:
          throw reader.fault(
            "a series has no key '\(pair.key)'; it has name, position and issn", line: pair.line)
        }
      }
    } else {
      found.name = try reader.text(value, "series")
    }
    guard !found.name.isEmpty else { throw reader.fault("the series has no name", value) }
    series = found
  }

  /// The file without a line `---` or `...` at its end, which pandoc's files may have.
  private static func withoutEnd(_ bytes: [UInt8]) -> [UInt8] {
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > 4, [UInt8](bytes[end - 4..<end]) == [0x0A, 0x2D, 0x2D, 0x2D] else { return bytes }
    return Array(bytes[..<(end - 3)])
  }
}

/// Reads the values of a metadata file and says where one is wrong.
private struct MetadataReader {
  let file: String
  let option: String

  func fault(_ problem: String, line: Int) -> OptionError {
    OptionError(option: option, problem: "\(file):\(line): \(problem)")
  }

  func fault(_ problem: String, _ node: YAMLNode) -> OptionError { fault(problem, line: node.line) }

  func text(_ node: YAMLNode, _ key: String) throws(OptionError) -> String {
    // pandoc's `title: [{type: main, text: …}]`: the text of the first.
    if let first = node.items?.first { return try text(first, key) }
    if let text = node["text"] ?? node["name"] { return try self.text(text, key) }
    if case .scalar(let word, quoted: false) = node.content,
      ["null", "Null", "NULL", "~"].contains(word)
    {
      throw fault("'\(key)' takes a text; leave the key out, or put \(word) in quotes", node)
    }
    let line = Label.make(of: node.string ?? "", length: Label.bookTitleLength)
    guard !line.isEmpty else { throw fault("'\(key)' takes a text", node) }
    return line
  }

  func texts(_ node: YAMLNode, _ key: String) throws(OptionError) -> [String] {
    guard let items = node.items else { return [try text(node, key)] }
    var texts: [String] = []
    for item in items { texts.append(try text(item, key)) }
    return texts
  }

  func position(_ node: YAMLNode) throws(OptionError) -> String {
    let position = try text(node, "position")
    let parts = position.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) else {
      throw fault("'\(position)' is no place in a series; write a number such as 12 or 3.1", node)
    }
    return position
  }

  func agents(_ node: YAMLNode, role: String) throws(OptionError) -> [MetadataFile.Agent] {
    if let items = node.items {
      var agents: [MetadataFile.Agent] = []
      for item in items { agents += try self.agents(item, role: role) }
      return agents
    }
    guard let pairs = node.pairs else {
      return [MetadataFile.Agent(name: try text(node, "creator"), role: role)]
    }
    var agent = MetadataFile.Agent(name: "", role: role)
    for pair in pairs {
      switch pair.key {
      case "name", "text": agent.name = try text(pair.value, pair.key)
      case "role": agent.role = try self.role(pair.value)
      case "file-as": agent.fileAs = try text(pair.value, pair.key)
      default:
        throw fault(
          "a person has no key '\(pair.key)'; it has name, role and file-as", line: pair.line)
      }
    }
    guard !agent.name.isEmpty else { throw fault("a person has no name", node) }
    return [agent]
  }

  /// A code of the MARC list of relators, or a word for one of the usual ones.
  private func role(_ node: YAMLNode) throws(OptionError) -> String {
    let word = try text(node, "role").lowercased()
    switch word {
    case "author": return "aut"
    case "editor": return "edt"
    case "translator": return "trl"
    case "illustrator": return "ill"
    case "photographer": return "pht"
    case "compiler": return "com"
    case "reporter": return "rpt"
    case "transcriber": return "trc"
    default: break
    }
    guard word.utf8.count == 3, word.utf8.allSatisfy(\.isLetter) else {
      throw fault(
        "'\(word)' is no role; write a MARC relator code of three letters such as aut, edt or trl",
        node)
    }
    return word
  }

  func identifiers(_ node: YAMLNode) throws(OptionError) -> [String] {
    if let items = node.items {
      var found: [String] = []
      for item in items { found += try identifiers(item) }
      return found
    }
    guard node.pairs != nil else {
      let identifier = try text(node, "identifier")
      try check(identifier, node)
      return [identifier]
    }
    guard let value = node["text"] else {
      throw fault("an identifier has scheme and text", node)
    }
    let number = try text(value, "identifier")
    guard let scheme = node["scheme"] else { return [number] }
    let word = try text(scheme, "scheme").lowercased()
    switch word {
    case "isbn", "isbn-10", "isbn-13": return ["urn:isbn:\(number)"]
    case "issn": return ["urn:issn:\(number)"]
    case "uuid":
      let isWhole = number.lowercased().hasPrefix("urn:uuid:")
      let identifier = isWhole ? number : "urn:uuid:\(number)"
      try check(identifier, value)
      return [identifier]
    default: return ["\(word):\(number)"]
    }
  }

  /// Whether what is called a UUID is one: 8, 4, 4, 4 and 12 hexadecimal digits (RFC 9562 §4, EPUBCheck OPF-085).
  private func check(_ identifier: String, _ node: YAMLNode) throws(OptionError) {
    let prefix = "urn:uuid:"
    guard identifier.lowercased().hasPrefix(prefix) else { return }
    let groups = identifier.utf8.dropFirst(prefix.utf8.count)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isHexadecimal = groups.allSatisfy {
      $0.allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) }
    }
    guard isHexadecimal, groups.map(\.count) == [8, 4, 4, 4, 12] else {
      throw fault(
        "'\(identifier)' is no UUID; write it as 01234567-89ab-cdef-0123-456789abcdef, or leave it out",
        node)
    }
  }
}
