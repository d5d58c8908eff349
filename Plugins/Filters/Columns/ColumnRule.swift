internal import GalleyCore

/// The reasons the columns filter gives.
enum ColumnRule: Int, RuleSet {
  case column

  var rule: Rule {
    switch self {
    case .column:
      Rule(
        "columns.column", "a line of a column, read after the whole of the column to its left",
        evidence: ["column", "columns", "measure", "full lines of 100"])
    }
  }
}
