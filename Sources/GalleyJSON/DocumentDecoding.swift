internal import GalleyCore

/// Reads a document back from its JSON form and rebuilds the source on the way.
struct DocumentDecoder {
  private var filler = SourceFiller(count: 0)
  private var insertions: [UInt8] = []
  private var lineCount = 0
  /// Whether what is shown must be text: every run and line whole code points.
  private let isStrict: Bool
  /// Printed blocks with the bytes they show, to be checked once the document stands.
  private var printed: [(lines: PrintedLines, extent: SourceRange, node: JSONNode)] = []

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

// MARK: - Blocks and inlines

extension DocumentDecoder {
  private mutating func blocks(_ node: JSONNode) throws(JSONError) -> [Block] {
    var blocks: [Block] = []
    for element in try node.elements() { blocks.append(try block(element)) }
    return blocks
  }

  private mutating func block(_ node: JSONNode) throws(JSONError) -> Block {
    let type = try node.member("type")
    switch try type.string() {
    case "printed": return try printed(node)
    case "paragraph":
      return .paragraph(
        Paragraph(
          role: try Self.role(node.member("role")), inlines: try inlines(node.member("inlines")),
          anchor: try node.optional("anchor").map(anchor)))
    case "heading":
      return .heading(
        Heading(
          level: try node.member("level").integer(in: 1...6),
          role: try Self.role(node.member("role")), inlines: try inlines(node.member("inlines"))))
    case "list":
      var items: [[Block]] = []
      for item in try node.member("items").elements() { items.append(try blocks(item)) }
      let start = try node.optional("start")?.integer(in: Int.min...Int.max)
      return .list(List(start: start, items: items))
    case "quotation": return .quotation(try blocks(node.member("blocks")))
    case "verse": return .verse(try verse(node))
    case "preformatted": return .preformatted(try verse(node))
    case "table":
      var rows: [[[Inline]]] = []
      for row in try node.member("rows").elements() {
        var cells: [[Inline]] = []
        for cell in try row.elements() { cells.append(try inlines(cell)) }
        rows.append(cells)
      }
      let headerRows = try node.member("headerRows").integer(in: Int.min...Int.max)
      return .table(Table(headerRows: headerRows, rows: rows))
    case "thematic-break": return .thematicBreak
    case "note":
      return .note(
        Note(
          anchor: try anchor(node.member("anchor")), label: try inlines(node.member("label")),
          blocks: try blocks(node.member("blocks"))))
    case "container":
      return .container(
        Container(
          role: try Self.role(node.member("role")), blocks: try blocks(node.member("blocks"))))
    case let other: throw type.failure("'\(other)' is no type of block")
    }
  }

  private mutating func printed(_ node: JSONNode) throws(JSONError) -> Block {
    let bounds = try node.member("lines").elements(count: 2...2)
    let low = try bounds[0].integer(in: 0...lineCount)
    let lines = PrintedLines(lines: low..<(try bounds[1].integer(in: low...lineCount)))
    let text = try text(node.member("pieces"))
    guard text.pieces.count <= 1, !(text.pieces.first?.isInserted ?? false) else {
      throw node.failure("a printed block shows one run of the source")
    }
    let nowhere = SourceRange(start: 0, length: 0)
    printed.append((lines, text.sourceExtent ?? nowhere, node))
    return .printed(lines)
  }

  private mutating func verse(_ node: JSONNode) throws(JSONError) -> Verse {
    var lines: [[Inline]] = []
    for line in try node.member("lines").elements() { lines.append(try inlines(line)) }
    return Verse(lines: lines)
  }

  private mutating func inlines(_ node: JSONNode) throws(JSONError) -> [Inline] {
    var inlines: [Inline] = []
    for element in try node.elements() { inlines.append(try inline(element)) }
    return inlines
  }

  private mutating func inline(_ node: JSONNode) throws(JSONError) -> Inline {
    let type = try node.member("type")
    switch try type.string() {
    case "text": return .text(try text(node.member("pieces")))
    case "line-break": return .lineBreak
    case "page-break": return .pageBreak(PageBreak(label: try node.member("label").string()))
    case "emphasis": return .emphasis(try content(node))
    case "strong": return .strong(try content(node))
    case "superscript": return .superscript(try content(node))
    case "subscript": return .subscript(try content(node))
    case "code": return .code(try content(node))
    case "run-in": return .runInHead(try content(node))
    case "link":
      return .link(Link(target: try node.member("target").string(), content: try content(node)))
    case "citation":
      var targets: [Anchor] = []
      for target in try node.member("targets").elements() { targets.append(try anchor(target)) }
      return .citation(
        Citation(
          targets: targets, anchor: try anchor(node.member("anchor")), content: try content(node)))
    case let other: throw type.failure("'\(other)' is no type of inline")
    }
  }

  private mutating func content(_ node: JSONNode) throws(JSONError) -> [Inline] {
    try inlines(node.member("inlines"))
  }

  private func anchor(_ node: JSONNode) throws(JSONError) -> Anchor {
    guard let anchor = Anchor(name: try node.string()) else {
      throw node.failure("this is not the name of a place")
    }
    return anchor
  }

  private mutating func text(_ node: JSONNode) throws(JSONError) -> Text {
    var text = Text()
    for element in try node.elements() { text.append(try piece(element)) }
    // Only the pieces of one run may cut a code point: what stands between two runs would stand inside it.
    if isStrict {
      var bytes: [UInt8] = []
      for piece in text.pieces {
        bytes += (piece.isInserted ? insertions : filler.bytes)[piece.range.bounds]
      }
      guard (try? UTF8Span(validating: bytes.span)) != nil else {
        throw node.failure("this run of text is not UTF-8")
      }
    }
    return text
  }

  private mutating func piece(_ node: JSONNode) throws(JSONError) -> Piece {
    guard let content = try node.bytes("t", orBase64: "b") else {
      throw node.failure("a piece has neither 't' nor 'b'")
    }
    if let place = try node.optional("s") {
      let range = try Self.range(place, below: filler.bytes.count)
      try fill(range, content, node)
      return Piece(source: range)
    }
    let range = try Self.range(node.member("i"), below: insertions.count)
    guard insertions[range.bounds].elementsEqual(content) else {
      throw node.failure("this piece shows other bytes than the ledger put in")
    }
    return Piece(inserted: range)
  }

  private mutating func fill(_ range: SourceRange, _ content: [UInt8], _ node: JSONNode)
    throws(JSONError)
  {
    guard content.count == Int(range.length) else {
      throw node.failure("a range of \(range.length) bytes holds \(content.count)")
    }
    if let fault = filler.put(content, at: Int(range.start)) { throw node.failure(fault) }
  }
}

// MARK: - Ledger

extension DocumentDecoder {
  private mutating func ledger(_ node: JSONNode) throws(JSONError) -> Ledger {
    var rules: [Ledger.DeclaredRule] = []
    for element in try node.member("rules").elements() {
      var evidence: [String] = []
      if let names = try element.optional("evidence") {
        for name in try names.elements(count: 0...Entry.evidenceCount) {
          evidence.append(try name.string())
        }
      }
      let rule = Rule(
        try element.member("id").string(), try element.member("summary").string(),
        evidence: evidence)
      rules.append(Ledger.DeclaredRule(plugin: try element.member("plugin").string(), rule: rule))
    }
    guard rules.count < Int(UInt16.max) else { throw node.failure("there are too many rules") }
    var entries: [Entry] = []
    for element in try node.member("entries").elements() {
      entries.append(try entry(element, ruleCount: rules.count))
    }
    return Ledger(rules: rules, entries: entries, insertions: insertions)
  }

  private mutating func entry(_ node: JSONNode, ruleCount: Int) throws(JSONError) -> Entry {
    let word = try node.member("action").string()
    guard let action = Entry.Action.allCases.first(where: { $0.word == word }) else {
      throw node.failure("'\(word)' is no action")
    }
    let concernsInsertion = try node.optional("of") != nil
    let range = try Self.range(
      node.member("range"), below: concernsInsertion ? insertions.count : filler.bytes.count)
    if action.consumes {
      guard let was = try node.bytes("was", orBase64: "was64") else {
        throw node.failure("'was' is missing")
      }
      if !concernsInsertion {
        try fill(range, was, node)
      } else if !insertions[range.bounds].elementsEqual(was) {
        throw node.failure("this entry takes out other bytes than the ledger put in")
      }
    }
    var insertion = SourceRange(start: 0, length: 0)
    if let became = try node.bytes("became", orBase64: "became64") {
      _ = try node.member("at").integer(in: insertions.count...insertions.count)
      guard became.count <= Int(UInt16.max),
        insertions.count + became.count <= Source.maximumByteCount
      else { throw node.failure("this entry puts in too much") }
      insertion = SourceRange(insertions.count..<insertions.count + became.count)
      insertions += became
    }
    return Entry(
      action: action, range: range, concernsInsertion: concernsInsertion, insertion: insertion,
      reason: try reason(node, ruleCount: ruleCount),
      role: try node.optional("role").map(Self.role),
      level: UInt8(try node.optional("level")?.integer(in: 0...255) ?? 0))
  }

  private func reason(_ node: JSONNode, ruleCount: Int) throws(JSONError) -> Reason {
    func rule(_ node: JSONNode?) throws(JSONError) -> RuleID {
      guard let node, !node.isNull else { return .none }
      return RuleID(index: UInt16(try node.integer(in: 0...max(0, ruleCount - 1))))
    }
    var numbers = [0, 0, 0, 0]
    if let evidence = try node.optional("evidence") {
      for (index, number) in try evidence.elements(count: 0...Entry.evidenceCount).enumerated() {
        numbers[index] = try number.integer(in: Int(Int16.min)...Int(Int16.max))
      }
    }
    return Reason(
      try rule(node.member("rule")),
      confidence: Confidence(
        tenThousandths: UInt16(try node.member("confidence").tenThousandths())),
      numbers[0], numbers[1], numbers[2], numbers[3],
      alternative: try rule(node.optional("alternative")))
  }
}
