internal import GalleyCore

// Blocks, inlines and the pieces of their texts, which fill in the source they show.

extension DocumentDecoder {
  mutating func blocks(_ node: JSONNode) throws(JSONError) -> [Block] {
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

  mutating func fill(_ range: SourceRange, _ content: [UInt8], _ node: JSONNode)
    throws(JSONError)
  {
    guard content.count == Int(range.length) else {
      throw node.failure("a range of \(range.length) bytes holds \(content.count)")
    }
    if let fault = filler.put(content, at: Int(range.start)) { throw node.failure(fault) }
  }
}
