/// Makes the tree of one document out of the parser's events.
struct YAMLBuilder {
  private let parser: YAMLParser

  init(_ parser: YAMLParser) {
    self.parser = parser
  }

  /// The one document of the file.
  func document() throws(YAMLError) -> YAMLNode {
    var event = try parser.next()
    while case .other = event.kind { event = try parser.next() }
    guard case .documentStart = event.kind else { throw error(.empty, at: event) }
    let root = try node(parser.next(), depth: 0)
    event = try parser.next()
    while case .other = event.kind { event = try parser.next() }
    guard case .streamEnd = event.kind else { throw error(.secondDocument, at: event) }
    return root
  }

  private func node(_ event: YAMLParser.Event, depth: Int) throws(YAMLError) -> YAMLNode {
    if let anchor = event.anchor { throw error(.anchor(anchor), at: event) }
    if let tag = event.tag { throw error(.tag(tag), at: event) }
    switch event.kind {
    case .scalar(let string, let quoted):
      return place(.scalar(string, quoted: quoted), at: event)
    case .alias(let name):
      throw error(.alias(name), at: event)
    case .sequenceStart:
      try check(depth, at: event)
      return place(.sequence(try items(depth: depth + 1)), at: event)
    case .mappingStart:
      try check(depth, at: event)
      return place(.mapping(try pairs(depth: depth + 1)), at: event)
    case .streamEnd, .documentStart, .sequenceEnd, .mappingEnd, .other:
      // libyaml's grammar lets none of these stand here.
      throw error(.syntax("a value is missing"), at: event)
    }
  }

  private func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try parser.next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, depth: depth))
    }
  }

  private func pairs(depth: Int) throws(YAMLError) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try parser.next()
      if case .mappingEnd = event.kind { return pairs }
      let key = try node(event, depth: depth)
      guard case .scalar(let string, let quoted) = key.content else {
        throw error(.keyIsNotScalar, at: event)
      }
      if let first = lines.updateValue(event.line, forKey: string) {
        throw error(.duplicateKey(string, firstLine: first), at: event)
      }
      let value = try node(parser.next(), depth: depth)
      pairs.append(
        YAMLPair(
          key: string, isQuoted: quoted, line: event.line, column: event.column, value: value))
    }
  }

  private func check(_ depth: Int, at event: YAMLParser.Event) throws(YAMLError) {
    guard depth < YAML.deepest else { throw error(.tooDeep(limit: YAML.deepest), at: event) }
  }

  private func place(_ content: YAMLNode.Content, at event: YAMLParser.Event) -> YAMLNode {
    YAMLNode(content, line: event.line, column: event.column)
  }

  private func error(_ reason: YAMLError.Reason, at event: YAMLParser.Event) -> YAMLError {
    YAMLError(reason, line: event.line, column: event.column, in: parser.bytes)
  }
}
