internal import GalleyCore

extension JSONOutput {
  mutating func write(_ ledger: Ledger, of document: Document) {
    object { output in
      output.key("rules")
      output.array { output in
        for declared in ledger.rules {
          output.object(compact: true) { output in
            output.member("plugin", declared.plugin)
            output.member("id", declared.rule.id)
            output.member("summary", declared.rule.summary)
            guard !declared.rule.evidence.isEmpty else { return }
            output.key("evidence")
            output.array { output in for name in declared.rule.evidence { output.string(name) } }
          }
        }
      }
      output.key("entries")
      output.array { output in for entry in ledger.entries { output.write(entry, document) } }
    }
  }

  private mutating func write(_ entry: Entry, _ document: Document) {
    object(compact: true) { output in
      output.member("action", entry.action.word)
      output.key("range")
      output.write(entry.range)
      if entry.concernsInsertion { output.member("of", "insertions") }
      if entry.action.consumes {
        let taken =
          entry.concernsInsertion ? Piece(inserted: entry.range) : Piece(source: entry.range)
        output.member("was", orBase64: "was64", document.bytes(of: taken))
      }
      if entry.insertionLength > 0 {
        let inserted = document.ledger.insertions[entry.insertion.bounds]
        output.member("became", orBase64: "became64", inserted)
        output.key("at")
        output.integer(Int(entry.insertionStart))
      }
      output.key("rule")
      if entry.rule == .none { output.null() } else { output.integer(Int(entry.rule.index)) }
      output.key("confidence")
      output.tenThousandths(Int(entry.confidence.tenThousandths))
      output.writeEvidence(entry.evidence)
      if entry.alternative != .none {
        output.key("alternative")
        output.integer(Int(entry.alternative.index))
      }
      output.member("role", Role(rawValue: entry.role)?.word)
      if entry.level != 0 {
        output.key("level")
        output.integer(Int(entry.level))
      }
    }
  }

  private mutating func writeEvidence(_ evidence: (Int16, Int16, Int16, Int16)) {
    let numbers = [evidence.0, evidence.1, evidence.2, evidence.3]
    guard let last = numbers.lastIndex(where: { $0 != 0 }) else { return }
    key("evidence")
    array { output in for number in numbers[...last] { output.integer(Int(number)) } }
  }
}
