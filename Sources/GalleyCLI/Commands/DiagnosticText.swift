internal import Galley

/// Diagnostics as lines for standard error.
enum DiagnosticText {
  /// How many are shown where notes are not asked for.
  private static let most = 10

  /// The warnings of a conversion, and its notes where asked for, one a line; one about a place says which line of the
  /// input that is, as compilers do: `page.txt:12: warning: …`.
  static func lines(_ conversion: Conversion, input: String, notes: Bool) -> String {
    let wanted = conversion.diagnostics.filter { notes || $0.severity == .warning }
    let shown = notes ? wanted[...] : wanted.prefix(most)
    guard !shown.isEmpty else { return "" }
    let numbers = LineNumbers(conversion.document.source)
    var text = ""
    for diagnostic in shown {
      let line = diagnostic.range.map { ":\(numbers.number(at: $0.start))" } ?? ""
      let advice = diagnostic.advice.map { "; \($0)" } ?? ""
      text += "galley: \(input)\(line): \(diagnostic.severity == .warning ? "warning" : "note"): "
      text += "\(diagnostic.plugin): \(diagnostic.summary)\(advice)\n"
    }
    if shown.count < wanted.count {
      text += "galley: \(input): \(wanted.count - shown.count) more; --report shows them all\n"
    }
    return text
  }
}
