public import GalleyCore
internal import GalleyLexicon

/// Links the marks that cite to the entries they cite, both ways.
///
/// A mark is `[3]`, `[1,4]`, `[2-5]` in any of the brackets that references use, raised or not. A mark without its
/// entry stays text and is reported.
public struct References: Filter {
  /// Id `references`; needs articles, gives references.
  public static let manifest = Manifest(
    id: "references", version: "1.0",
    summary: "Links citation marks to the list of references",
    needs: [.articles], gives: [.references], effects: [.mark],
    rules: [linked])

  static let linked = Rule(
    "citation.linked", "the number in brackets is that of an entry of the list of references",
    evidence: ["number", "entries cited"])

  /// Makes the filter.
  public init(options: Options) {}

  /// Links the citations of every article.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let rule = document.ledger.declare(Self.linked)
    var count = 0
    for index in document.articles.indices {
      let entries = self.entries(of: document.articles[index], in: document)
      guard !entries.isEmpty else { continue }
      var cited: Set<Int> = []
      var blocks = document.articles[index].blocks
      var decisions: [(SourceRange, Reason)] = []
      for block in blocks.indices {
        if case .paragraph(let paragraph) = blocks[block], paragraph.role == .reference { continue }
        blocks[block].mapInlines { inlines in
          let linked = inlines.citationRanges
          let marks = CitationMark.find(document.bytes(of: inlines)).filter { mark in
            !linked.contains { $0.overlaps(mark.range) }
          }
          // From the last mark to the first, so that the ranges before stay right; numbered in reading order.
          for (place, mark) in marks.enumerated().reversed() {
            let targets = mark.numbers.compactMap { entries[$0]?.anchor }
            let content = inlines.slice(mark.range)
            guard targets.count == mark.numbers.count else {
              diagnostics.report(
                Diagnostic(
                  .warning, id: "citation.unlinked",
                  "A citation mark names an entry that the list of references does not have",
                  advice: "look whether an entry was lost in scanning", at: content.sourceExtent))
              continue
            }
            cited.formUnion(mark.numbers)
            if let extent = content.sourceExtent {
              let confidence = Confidence(0.95)
              decisions.append(
                (extent, Reason(rule, confidence: confidence, mark.numbers[0], targets.count)))
            }
            let citation = Citation(
              targets: targets, anchor: Anchor(kind: .citation, number: count + place + 1),
              content: content)
            inlines =
              inlines.slice(0..<mark.range.lowerBound) + [.citation(citation)]
              + inlines.slice(mark.range.upperBound..<inlines.byteCount)
          }
          count += marks.count
        }
      }
      for (extent, reason) in decisions { document.ledger.record(.marked, extent, reason) }
      document.articles[index].blocks = blocks
      let uncited = entries.keys.filter { !cited.contains($0) }.sorted()
      if !uncited.isEmpty, !cited.isEmpty {
        diagnostics.report(
          Diagnostic(
            .note, id: "citation.uncited",
            "Nothing cites the entries \(uncited.map(String.init).joined(separator: ", "))",
            at: entries[uncited[0]]?.extent))
      }
    }
  }

  /// The anchors of an article's entries, and where these stand, by their printed numbers.
  private func entries(of article: Article, in document: Document)
    -> [Int: (anchor: Anchor, extent: SourceRange?)]
  {
    var entries: [Int: (anchor: Anchor, extent: SourceRange?)] = [:]
    var place = 0
    article.query { block in
      guard case .paragraph(let paragraph) = block, paragraph.role == .reference,
        let anchor = paragraph.anchor
      else { return }
      place += 1
      let bytes = document.bytes(of: paragraph.inlines)
      let number = CitationMark.entryNumber(bytes) ?? place
      if entries[number] == nil { entries[number] = (anchor, paragraph.inlines.sourceExtent) }
    }
    return entries
  }
}

extension [Inline] {
  /// The byte ranges of the citations that are linked already.
  fileprivate var citationRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    for inline in self {
      let length = [inline].byteCount
      if case .citation = inline { ranges.append(position..<position + length) }
      position += length
    }
    return ranges
  }
}
