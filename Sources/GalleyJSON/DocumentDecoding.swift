internal import GalleyCore

/// Reads a document back from its JSON form and rebuilds the source on the way.
struct DocumentDecoder {
  var filler = SourceFiller(count: 0)
  var insertions: [UInt8] = []
  var lineCount = 0
  /// Whether what is shown must be text: every run and line whole code points.
  let isStrict: Bool
  /// Printed blocks with the bytes they show, to be checked once the document stands.
  var printed: [(lines: PrintedLines, extent: SourceRange, node: JSONNode)] = []

  init(isStrict: Bool) { self.isStrict = isStrict }

  mutating func document(_ root: JSONNode) throws(JSONError) -> Document {
    guard try root.member("format").string() == DocumentJSON.format else {
      throw root.failure("this is not a document of Galley")
    }
    let version = try root.member("version").integer(in: 0...Int.max)
    guard version == DocumentJSON.version else {
      throw root.failure(
        "version \(version) of the format is not known here, only \(DocumentJSON.version)")
    }
    let sourceNode = try root.member("source")
    // Each byte of the source stands in the text, so a larger count is a lie, and not to be reserved for.
    let byteCount = try sourceNode.member("bytes").integer(
      in: 0...min(root.tape.bytes.count, Source.maximumByteCount))
    filler = SourceFiller(count: byteCount)
    let ledger = try ledger(root.member("ledger"))
    let lines = try lines(root.member("lines"))
    lineCount = lines.count
    var layout: [LineLayout] = []
    if let node = try root.optional("layout") {
      for element in try node.elements() { layout.append(try self.layout(element)) }
    }
    for line in lines where Int(line.layoutIndex) >= layout.count {
      throw root.failure("a line has the layout \(line.layoutIndex), which does not exist")
    }
    let metadata = try metadata(root.member("metadata"))
    var articles: [Article] = []
    for node in try root.member("articles").elements() {
      articles.append(
        Article(
          blocks: try blocks(node.member("blocks")),
          language: try node.optional("language")?.string()))
    }
    let setAside = try blocks(root.member("setAside"))
    if let missing = filler.firstMissing {
      throw root.failure("source byte \(missing) is neither shown nor taken out")
    }
    let source = try source(sourceNode)
    if isStrict {
      for line in lines where line.range.length > 0 {
        guard source.bytes[Int(line.range.start)] & 0xC0 != 0x80 else {
          throw root.failure(
            "the line at source byte \(line.range.start) begins inside a character")
        }
      }
    }
    var document = Document(source: source, lines: lines, layout: layout, metadata: metadata)
    document.articles = articles
    document.setAside = setAside
    document.ledger = ledger
    for (lines, extent, node) in printed {
      let expected = document.extent(of: lines)
      if expected != extent && !(expected.isEmpty && extent.isEmpty) {
        throw node.failure("a printed block shows other bytes than its lines")
      }
    }
    return document
  }

  private func source(_ node: JSONNode) throws(JSONError) -> Source {
    guard (try? UTF8Span(validating: filler.bytes.span)) != nil else {
      throw node.failure("the rebuilt source is not UTF-8")
    }
    if let hash = try node.optional("sha256"),
      try hash.string() != SHA256.hexadecimal(of: filler.bytes)
    {
      throw hash.failure("the rebuilt source has another hash: its text was changed")
    }
    var substitutions: [Source.Substitution] = []
    var last = 0
    if let list = try node.optional("substitutions") {
      for element in try list.elements() {
        let parts = try element.elements(count: 3...3)
        let start = try parts[0].integer(in: last...filler.bytes.count)
        let length = try parts[1].integer(in: 0...filler.bytes.count - start)
        last = start + length
        substitutions.append(
          Source.Substitution(range: SourceRange(start..<last), original: try parts[2].base64()))
      }
    }
    return Source(
      name: try node.member("name").string(), bytes: filler.bytes,
      charset: try node.member("charset").string(), substitutions: substitutions)
  }

  private func lines(_ node: JSONNode) throws(JSONError) -> [Line] {
    var lines: [Line] = []
    var last = 0
    for element in try node.elements() {
      let fields = try element.elements(count: 2...8)
      let range = try Self.range(fields[0], fields[1], below: filler.bytes.count)
      guard range.bounds.lowerBound >= last else { throw element.failure("lines overlap") }
      last = range.bounds.upperBound
      var line = Line(range: range)
      let number = 0...Int(Int32.max)
      if fields.count > 2 { line.page = Int32(try fields[2].integer(in: number)) }
      if fields.count > 3 { line.region = Int32(try fields[3].integer(in: number)) }
      if fields.count > 4 {
        let word = try fields[4].string()
        guard let kind = LineMark.Kind.all.first(where: { $0.word == word }) else {
          throw fields[4].failure("'\(word)' is no mark of a line")
        }
        line.mark.kind = kind
      }
      if fields.count > 5 { line.mark.level = UInt8(try fields[5].integer(in: 0...255)) }
      if fields.count > 6 {
        line.mark.prefix = UInt16(try fields[6].integer(in: 0...min(65_535, range.bounds.count)))
      }
      if fields.count > 7 {
        line.layoutIndex = Int32(try fields[7].integer(in: Int(Int32.min)...Int(Int32.max)))
      }
      lines.append(line)
    }
    return lines
  }

  private func layout(_ node: JSONNode) throws(JSONError) -> LineLayout {
    var layout = LineLayout()
    if let box = try node.optional("box") {
      var sides: [Float] = []
      for element in try box.elements(count: 4...4) { sides.append(try element.float() ?? .nan) }
      layout.box = LineLayout.Box(
        left: sides[0], top: sides[1], width: sides[2], height: sides[3])
    }
    layout.fontSize = try node.optional("fontSize")?.float()
    layout.confidence = try node.optional("confidence")?.float()
    return layout
  }

  private func metadata(_ node: JSONNode) throws(JSONError) -> Metadata {
    var metadata = Metadata()
    metadata.title = try node.optional("title")?.string()
    metadata.language = try node.optional("language")?.string()
    metadata.date = try node.optional("date")?.string()
    metadata.url = try node.optional("url")?.string()
    metadata.publication = try node.optional("publication")?.string()
    if let fields = try node.optional("fields") {
      for element in try fields.elements() {
        let parts = try element.elements(count: 2...2)
        metadata.fields.append(
          Metadata.Field(name: try parts[0].string(), value: try parts[1].string()))
      }
    }
    return metadata
  }

  /// A range of `start` and `length` that ends at `limit` or before.
  static func range(_ start: JSONNode, _ length: JSONNode, below limit: Int) throws(JSONError)
    -> SourceRange
  {
    let low = try start.integer(in: 0...limit)
    return SourceRange(low..<low + (try length.integer(in: 0...limit - low)))
  }

  static func range(_ node: JSONNode, below limit: Int) throws(JSONError) -> SourceRange {
    let parts = try node.elements(count: 2...2)
    return try range(parts[0], parts[1], below: limit)
  }

  static func role(_ node: JSONNode) throws(JSONError) -> Role {
    let word = try node.string()
    guard let role = Role.allCases.first(where: { $0.word == word }) else {
      throw node.failure("'\(word)' is no role")
    }
    return role
  }
}
