public import GalleyCore

/// Sets page numbers and running heads aside, so that paragraphs can run over the page.
///
/// A number is a folio only as one of a sequence that counts up; a line is a running head only where it recurs at the
/// edges of pages or holds such a number (rule N16). Nothing is lost: what is set aside stays in the document, in a layer of its own.
///
///     …the tram line was to
///
///     12                             …the tram line was to
///     THE HARBOUR NEWS           →   reopen on Monday.
///
///     reopen on Monday.
public struct FurnitureFilter: Filter {
  /// Id `furniture`; needs lines; moves page numbers and running heads to the layer set aside.
  public static let manifest = Manifest(
    id: "furniture", version: "1.0",
    summary: "Sets page numbers and running heads aside",
    needs: [.lines], effects: [.mark, .move, .space], rules: FurnitureRule.rules)

  /// Makes the filter.
  public init(options: Options) {}

  /// Takes furniture out of every run of printed lines.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    for index in document.articles.indices {
      var blocks: [Block] = []
      for block in document.articles[index].blocks {
        if case .printed(let printed) = block {
          blocks += split(printed, in: &document)
        } else {
          blocks.append(block)
        }
      }
      document.articles[index].blocks = blocks
    }
  }

  private func split(_ printed: PrintedLines, in document: inout Document) -> [Block] {
    let edges = PageEdges(document, printed.lines)
    let groups = edges.groups()
    guard !groups.isEmpty else { return [.printed(printed)] }
    let rules = RuleTable<FurnitureRule>(in: &document.ledger)
    var blocks: [Block] = []
    var start = printed.lines.lowerBound
    var page: Int32 = 0
    for group in groups {
      if start < group.lines.lowerBound {
        blocks.append(.printed(PrintedLines(lines: start..<group.lines.lowerBound)))
      }
      for line in start..<group.lines.upperBound { document.lines[line].page += page }
      setAside(group, in: &document, rules)
      // A page number opens its page or closes it; either way the text after it stands on another page.
      if group.turnsPage { page += 1 }
      start = group.lines.upperBound
    }
    for line in start..<printed.lines.upperBound { document.lines[line].page += page }
    if start < printed.lines.upperBound {
      blocks.append(.printed(PrintedLines(lines: start..<printed.lines.upperBound)))
    }
    return blocks
  }

  private func setAside(
    _ group: PageEdges.Group, in document: inout Document, _ rules: RuleTable<FurnitureRule>
  ) {
    let extent = document.extent(of: PrintedLines(lines: group.lines))
    var position = Int(extent.start)
    for item in group.items {
      take(position..<item.content.lowerBound, in: &document, rules)
      let range = SourceRange(item.content)
      let isFolio = item.role == .folio
      document.ledger.record(
        .setAside, range,
        Reason(
          isFolio ? rules[.folio] : rules[.runningHead], confidence: Confidence(item.confidence),
          item.first, item.second),
        role: item.role)
      document.setAside.append(
        .paragraph(Paragraph(role: item.role, text: Text(source: range))))
      position = item.content.upperBound
    }
    take(position..<Int(extent.end), in: &document, rules)
  }

  private func take(
    _ range: Range<Int>, in document: inout Document, _ rules: RuleTable<FurnitureRule>
  ) {
    guard !range.isEmpty else { return }
    _ = document.ledger.consume(
      Piece(source: SourceRange(range)), .separated, replacement: [], Reason(rules[.pageBreak]))
  }
}
