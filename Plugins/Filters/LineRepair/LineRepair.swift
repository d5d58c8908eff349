public import GalleyCore
internal import GalleyUnicode

/// Makes blocks of printed lines: finds where paragraphs begin and end, joins what print broke, takes hyphens back.
///
/// It never changes a letter: its effects are space, punctuation (hyphens, markup) and mark, and the chain checks that.
/// It learns the measure, the indent and the worth of blank lines from the document itself and decides over the whole
/// document at once. Clean text, one paragraph a line, comes out as it went in. Cost is linear in the lines.
///
///     渡船每天往返六次，最后一          渡船每天往返六次，最后一班在傍晚。
///     班在傍晚。                 →
///     二、渡船还开不开                  二、渡船还开不开
public struct LineRepair: Filter {
  /// Id `line-repair`; needs lines, gives paragraphs.
  public static let manifest = Manifest(
    id: "line-repair", version: "1.0",
    summary: "Joins the lines that print broke and parts the blocks that belong apart",
    options: [
      OptionSpecification(
        "dehyphenate", .flag(default: true), "take back the hyphens that divide words at line ends")
    ],
    needs: [.lines], gives: [.paragraphs], effects: [.space, .punctuation, .mark],
    rules: LineRepairRule.rules)

  private let dehyphenates: Bool

  /// Makes the filter from checked options.
  public init(options: Options) { dehyphenates = options.flag("dehyphenate") }

  /// Reads every run of printed lines into blocks.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let rules = RuleTable<LineRepairRule>(in: &document.ledger)
    TalkDashes.unmark(&document.lines, document.source.bytes)
    for index in document.articles.indices {
      let blocks = document.articles[index].blocks
      var result: [Block] = []
      var position = 0
      while position < blocks.count {
        var run: [PrintedLines] = []
        while position < blocks.count, case .printed(let printed) = blocks[position] {
          run.append(printed)
          position += 1
        }
        if !run.isEmpty { result += repair(run, in: &document, rules) }
        if position < blocks.count {
          result.append(blocks[position])
          position += 1
        }
      }
      document.articles[index].blocks = result
    }
    document.articles.removeAll { $0.blocks.isEmpty }
  }

  private func repair(
    _ run: [PrintedLines], in document: inout Document, _ rules: RuleTable<LineRepairRule>
  )
    -> [Block]
  {
    // One table for all that looks at letters: filling one in costs as much as a hundred pages do.
    let properties = CodePointTable()
    let scanner = LineScanner(document.source, properties)
    let reading = LineReading(
      scanner.scan(document.lines, run.lazy.map(\.lines).joined()),
      document.lines, document.source.bytes, properties)
    var assembly = BlockAssembly(
      document: document, extents: run.map { document.extent(of: $0) }, reading: reading,
      rules: rules,
      joints: Joints(reading, document.source.bytes, dehyphenates: dehyphenates))
    let blocks = assembly.assemble()
    document.ledger = assembly.ledger
    return blocks
  }
}
