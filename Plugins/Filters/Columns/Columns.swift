public import GalleyCore
internal import GalleyUnicode

/// Reads columns that were printed side by side one after the other.
///
/// A page laid out as plain text (`pdftotext -layout`, a terminal) has a line of each column on every row. Where a white
/// gutter parts running text on many rows, the lines of the columns are parted and put in the order in which they are
/// read; tables, whose rows belong together, stay as they are. Not a byte is changed. Cost is linear in the source.
///
///     The ferry now goes       On Monday it did           The ferry now goes
///     six times a day, the     not go at all, for    →    six times a day, the
///     last in the evening.     want of coal.              last in the evening.
///                                                         On Monday it did
///                                                         not go at all, for
///                                                         want of coal.
public struct Columns: Filter {
  /// Id `columns`; needs lines; changes the order of the text and nothing else.
  public static let manifest = Manifest(
    id: "columns", version: "1.0",
    summary: "Reads columns printed side by side one after the other",
    needs: [.lines], effects: [.mark, .move], rules: ColumnRule.rules)

  /// Makes the filter.
  public init(options: Options) {}

  /// Parts the lines of columns and orders them.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    guard WideSpaces(document).mayPartColumns else { return }
    let properties = CodePointTable()
    guard let (order, grid) = found(in: document, properties) else { return }
    // What was found says how the pages are set of which less can be told.
    let all =
      order.isMostlyColumns
      ? ColumnOrder(document, on: grid, properties, isSetInColumns: true) : order
    all.apply(to: &document)
  }

  private func found(
    in document: Document, _ properties: CodePointTable
  ) -> (ColumnOrder, Grid)? {
    let order = ColumnOrder(document, on: .codePoints, properties)
    if order.holdsColumns { return (order, .codePoints) }
    guard order.dependsOnGrid else { return nil }
    let counted = ColumnOrder(document, on: .cells, properties)
    return counted.holdsColumns ? (counted, .cells) : nil
  }
}
