internal import GalleyCore

// The rules and entries of the ledger, which fill in the source that they took out.

extension DocumentDecoder {
  mutating func ledger(_ node: JSONNode) throws(JSONError) -> Ledger {
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
      guard ruleCount > 0 else {
        throw node.failure("the entry names a rule and the ledger has none; write null for no rule")
      }
      return RuleID(index: UInt16(try node.integer(in: 0...ruleCount - 1)))
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
