internal import Galley

/// Decisions of the ledger as text.
enum DecisionText {
  /// One line: where, what, by which rule, how sure.
  static func line(_ decision: Explanation.Decision) -> String {
    "\(place(decision)): \(deed(decision)) by \(decision.plugin)/\(decision.rule) "
      + "(\(percent(decision.confidence))) \(decision.before)"
  }

  /// All there is to say, in a few lines under a heading.
  static func full(_ decision: Explanation.Decision) -> String {
    var text =
      "\(place(decision))  \(deed(decision))  \(decision.plugin)/\(decision.rule)  "
      + "\(percent(decision.confidence)) sure\n"
    text += "  was      \(decision.before)\n"
    if let after = decision.after { text += "  became   \(after)\n" }
    text += "  because  \(decision.summary)\n"
    let evidence = decision.evidence.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    if !evidence.isEmpty { text += "  evidence \(evidence)\n" }
    if let alternative = decision.alternative { text += "  or else  \(alternative)\n" }
    return text
  }

  private static func place(_ decision: Explanation.Decision) -> String {
    let lines = decision.lines
    return lines.count == 1
      ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)–\(lines.upperBound)"
  }

  private static func deed(_ decision: Explanation.Decision) -> String {
    guard let role = decision.role else { return decision.action.word }
    return "\(decision.action.word) as \(role.word)"
      + (decision.level > 0 ? " \(decision.level)" : "")
  }

  private static func percent(_ confidence: Confidence) -> String {
    let tenths = Int(confidence.tenThousandths) / 10
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
