internal import GalleyCore

/// Makes notes of paragraphs and links of marks, and counts both over the document.
struct Linking {
  private let rules: RuleTable<ReferenceRule>
  private var notes: Int
  private var citations = 0

  init(rules: RuleTable<ReferenceRule>, notesSoFar notes: Int) {
    self.rules = rules
    self.notes = notes
  }

  /// Turns the paragraphs that were found into notes.
  mutating func makeNotes(
    _ found: [NoteParagraphs.Found], of blocks: inout [Block], _ places: inout CitedPlaces,
    in document: inout Document
  ) {
    for note in found {
      guard case .paragraph(var paragraph) = blocks[note.block] else { continue }
      notes += 1
      let anchor = Anchor(kind: .note, number: notes)
      let label = paragraph.inlines.slice(0..<note.label)
      if let extent = label.sourceExtent {
        document.ledger.record(
          .marked, extent,
          Reason(rules[.note], confidence: Confidence(0.9), note.call.evidence, notes))
      }
      paragraph.inlines = paragraph.inlines.slice(note.label..<paragraph.inlines.byteCount)
      blocks[note.block] = .note(
        Note(anchor: anchor, label: label, blocks: [.paragraph(paragraph)]))
      places.add(note.call, anchor, at: note.block)
    }
  }

  /// Links every mark whose places are all there.
  mutating func link(
    _ blocks: inout [Block], to places: CitedPlaces, in document: inout Document,
    _ diagnostics: inout Diagnostics
  ) {
    var cited: Set<NoteCall> = []
    var decisions: [(SourceRange, Reason)] = []
    let search = CitationSearch(pieceBytes: document.pieceBytes)
    for block in blocks.indices {
      if case .paragraph(let paragraph) = blocks[block] {
        if paragraph.role == .reference || search.marks(in: paragraph.inlines).isEmpty { continue }
      }
      // The label of a note is no mark that cites.
      var isLabel = if case .note = blocks[block] { true } else { false }
      blocks[block].mapInlines { inlines in
        defer { isLabel = false }
        if isLabel { return }
        let marks = search.marks(in: inlines).outside(inlines.citationRanges)
        guard !marks.isEmpty else { return }
        var linked: [(mark: CitationMark, targets: [Anchor], place: Int)] = []
        var unlinked: [Range<Int>] = []
        for (place, mark) in marks.enumerated() {
          let targets = mark.calls.compactMap { places.place($0, citedAt: block) }
          if targets.count == mark.calls.count {
            linked.append((mark, targets, place))
          } else if mark.form == .bracketed {
            unlinked.append(mark.range)
          }
        }
        for content in inlines.parts(at: unlinked).inside { Self.report(content, &diagnostics) }
        let (inside, outside) = inlines.parts(at: linked.map(\.mark.range))
        var result = outside[0]
        for (index, (mark, targets, place)) in linked.enumerated() {
          cited.formUnion(mark.calls)
          if let extent = inside[index].sourceExtent {
            let reason = Reason(
              rules[.linked], confidence: mark.form.confidence, mark.calls[0].evidence,
              targets.count)
            decisions.append((extent, reason))
          }
          let anchor = Anchor(kind: .citation, number: citations + place + 1)
          result.append(
            .citation(Citation(targets: targets, anchor: anchor, content: inside[index])))
          result += outside[index + 1]
        }
        inlines = result
        citations += marks.count
      }
    }
    for (extent, reason) in decisions { document.ledger.record(.marked, extent, reason) }
    let uncited = places.entryNumbers.filter { !cited.contains(.number($0)) }.sorted()
    if !uncited.isEmpty, !cited.isEmpty {
      diagnostics.report(
        Diagnostic(
          .note, id: "citation.uncited",
          "Nothing cites the entries \(uncited.map(String.init).joined(separator: ", "))",
          at: places.extent(ofEntry: uncited[0])))
    }
  }

  private static func report(_ content: [Inline], _ diagnostics: inout Diagnostics) {
    diagnostics.report(
      Diagnostic(
        .warning, id: "citation.unlinked",
        "A citation mark names an entry that the list of references does not have",
        advice: "look whether an entry was lost in scanning", at: content.sourceExtent))
  }
}

extension NoteCall {
  /// The number that the ledger keeps: the number itself, or how many signs.
  fileprivate var evidence: Int {
    switch self {
    case .number(let number): number
    case .sign(_, let count): count
    }
  }
}

extension CitationMark.Form {
  /// How sure a link is: brackets hold nothing else; a raised number may be a power, one in a circle that of
  /// an item, a sign a star.
  fileprivate var confidence: Confidence {
    switch self {
    case .bracketed: Confidence(0.95)
    case .raised, .circled: Confidence(0.9)
    case .sign: Confidence(0.85)
    }
  }
}

extension [CitationMark] {
  /// The marks that touch none of `ranges`; both ascend.
  fileprivate func outside(_ ranges: [Range<Int>]) -> [CitationMark] {
    var rest = ranges[...]
    return filter { mark in
      while let next = rest.first, next.upperBound <= mark.range.lowerBound { rest.removeFirst() }
      return rest.first.map { !$0.overlaps(mark.range) } ?? true
    }
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
