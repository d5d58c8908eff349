internal import GalleyCore
internal import GalleyUnicode

/// One pass over a document, text by text; the buffers are reused.
struct NormalisationPass {
  let rules: NormalisationRules
  let compatibility: Bool
  let invisible: Bool
  private(set) var privateUseCount = 0
  private(set) var firstPrivateUse: SourceRange?
  private var scratch: [UInt8] = []

  init(rules: NormalisationRules, compatibility: Bool, invisible: Bool) {
    self.rules = rules
    self.compatibility = compatibility
    self.invisible = invisible
  }

  mutating func normalise(_ block: inout Block, _ document: inout Document) {
    // Most blocks need nothing; they are only read.
    var isClean = true
    block.forEachInlines { inlines in
      if isClean { isClean = isUnchanged(inlines, &document) }
    }
    if isClean { return }
    block.mapInlines { normalise(&$0, &document) }
  }

  private mutating func isUnchanged(_ inlines: [Inline], _ document: inout Document) -> Bool {
    fill(inlines, &document)
    return !InvisibleScan.mayConcern(scratch.span)
      && (!compatibility || Normalizer.compatibilitySubset.changes(in: scratch).isEmpty)
      && Normalizer.canonical.changes(in: scratch).isEmpty
  }

  /// Takes the document `inout` because a copy for every text would cost more than the scan.
  private mutating func fill(_ inlines: [Inline], _ document: inout Document) {
    scratch.removeAll(keepingCapacity: true)
    document.append(inlines, to: &scratch)
  }

  /// Each step works on the text the step before it left.
  private mutating func normalise(_ inlines: inout [Inline], _ document: inout Document) {
    fill(inlines, &document)
    if InvisibleScan.mayConcern(scratch.span) {
      if invisible {
        apply(
          InvisibleScan.edits(in: scratch.span, rules, isAtStart: isAtStart(inlines)),
          to: &inlines, &document)
      }
      if compatibility {
        apply(RadicalEdits.edits(in: scratch.span, rules), to: &inlines, &document)
      }
      notePrivateUse(inlines, &document)
    }
    if compatibility {
      let changes = Normalizer.compatibilitySubset.changes(in: scratch)
      apply(CompatibilityEdits.edits(of: changes, in: scratch.span, rules), to: &inlines, &document)
    }
    let changes = Normalizer.canonical.changes(in: scratch)
    apply(CanonicalEdits.edits(of: changes, in: scratch.span, rules), to: &inlines, &document)
  }

  private mutating func apply(
    _ edits: [TextEdit], to inlines: inout [Inline], _ document: inout Document
  ) {
    guard !edits.isEmpty else { return }
    document.ledger.apply(edits, to: &inlines)
    fill(inlines, &document)
  }

  private func isAtStart(_ inlines: [Inline]) -> Bool { inlines.sourceExtent?.start == 0 }

  private mutating func notePrivateUse(_ inlines: [Inline], _ document: inout Document) {
    let runs = PrivateUse.runs(in: scratch.span)
    guard !runs.isEmpty else { return }
    for (run, text) in zip(runs, inlines.parts(at: runs.map(\.range)).inside) {
      guard let range = text.sourceExtent else { continue }
      privateUseCount += 1
      firstPrivateUse = firstPrivateUse ?? range
      document.ledger.record(
        .doubted, range,
        Reason(
          rules[.privateUse], confidence: Confidence(0.5), Int(run.codePoint >> 8),
          Int(run.codePoint & 0xFF)))
    }
  }
}
