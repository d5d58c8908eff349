/// An ordered list of filters, checked before it runs and held to the laws while it runs.
///
///     lines ─▶ filter ─▶ law check ─▶ filter ─▶ law check ─▶ … ─▶ articles
public struct Chain: Sendable {
  /// One filter of a chain and where it was written.
  public struct Step: Sendable {
    /// The filter.
    public let filter: any Filter
    /// Where the chain file names it, for messages: `my.yaml:4`.
    public let place: String?

    /// Makes a step.
    public init(_ filter: any Filter, place: String? = nil) {
      self.filter = filter
      self.place = place
    }

    /// What the filter is.
    public var manifest: Manifest { type(of: filter).manifest }
  }

  /// The steps in their order.
  public let steps: [Step]

  /// Makes a chain of `steps`.
  ///
  /// - Parameter given: what the documents have before the first step; readers give lines.
  /// - Throws: `ChainError` when a step needs what no step before it gives.
  public init(_ steps: [Step], given: Set<Capability> = [.lines]) throws(ChainError) {
    var given = given
    for (index, step) in steps.enumerated() {
      let missing = step.manifest.needs.subtracting(given).map(\.rawValue).sorted()
      if let first = missing.first {
        let later = steps[index...].first { $0.manifest.gives.contains { $0.rawValue == first } }
        throw ChainError.order(
          plugin: step.manifest.id, place: step.place, missing: first,
          giver: later?.manifest.id)
      }
      given.formUnion(step.manifest.gives)
    }
    self.steps = steps
  }

  /// Runs every filter over `document` and checks the laws after each.
  ///
  /// - Throws: `ChainError.law` when a filter lost text, changed text without a reason, or did more than it
  ///   declared. The document is then not to be used.
  public func run(on document: inout Document, _ diagnostics: inout Diagnostics) throws(ChainError)
  {
    var conservation = Conservation(document)
    var effects = EffectCheck()
    // What is shown after one filter is what is shown before the next: it is read once a filter, for all checks.
    var shown = ShownText(document)
    if let fault = conservation.violation(in: document, showing: shown) {
      throw .law(plugin: "reader", place: nil, violation: fault)
    }
    _ = effects.violation(in: document, declared: Effects(rawValue: .max))
    var flows = Flows(document)
    for step in steps {
      let manifest = step.manifest
      document.ledger.plugin = manifest.id
      diagnostics.plugin = manifest.id
      step.filter.apply(to: &document, &diagnostics)
      let before = (shown: shown, flows: flows)
      flows = Flows(document)
      let isUntouched = !before.shown.holdsPrintedLines && flows == before.flows
      var isShownAsBefore = isUntouched
      if !isUntouched {
        let now = ShownText(document, room: before.shown.articles.count)
        isShownAsBefore = now == before.shown
        // What is the same is kept as the same arrays, which the checks below know at a glance.
        if !isShownAsBefore { shown = now }
      }
      if let fault = conservation.violation(in: document, showing: shown) {
        throw .law(plugin: manifest.id, place: step.place, violation: fault)
      }
      if let (entry, effect) = effects.violation(in: document, declared: manifest.effects) {
        throw .law(
          plugin: manifest.id, place: step.place,
          violation: "the entry \(entry.action.word) at \(entry.range.bounds) has the effect "
            + "\(effect.names.joined(separator: ", ")), which the plugin does not declare")
      }
      guard !isUntouched else { continue }
      // Text that is moved or taken out takes its blocks along.
      let isStructural = !manifest.effects.isDisjoint(with: [.mark, .move, .remove])
      if !isStructural, !isStructureKept(from: before.flows, to: flows, isShownAsBefore) {
        throw .law(
          plugin: manifest.id, place: step.place,
          violation: "blocks or inline markup were made or changed, which the plugin does not "
            + "declare (mark)")
      }
      guard !isShownAsBefore, !manifest.effects.contains(.move) else { continue }
      if let moved = ReadingOrder(before.shown).firstMove(to: ReadingOrder(shown)) {
        throw .law(
          plugin: manifest.id, place: step.place,
          violation: "source bytes \(moved.bounds) were moved, which the plugin does not declare")
      }
    }
    document.facts = TextFacts()
  }

  /// Whether no part of the structure was made, changed or, but with its text, taken away.
  private func isStructureKept(from earlier: Flows, to later: Flows, _ isShownAsBefore: Bool)
    -> Bool
  {
    let earlier = Structure(earlier)
    let later = Structure(later)
    return isShownAsBefore ? later == earlier : later.isWithin(earlier)
  }
}

/// A chain that cannot run, or a filter that broke a law.
public enum ChainError: Error, Sendable, Hashable {
  /// A step needs what no step before it gives; `giver` is a later step that would give it.
  case order(plugin: String, place: String?, missing: String, giver: String?)
  /// A filter broke a law.
  case law(plugin: String, place: String?, violation: String)
}

extension ChainError: CustomStringConvertible {
  /// What is wrong and what to do next.
  public var description: String {
    switch self {
    case .order(let plugin, let place, let missing, let giver):
      let advice =
        giver.map { "put \($0) before it" } ?? "add a filter that gives \(missing) before it"
      return "\(place.map { "\($0): " } ?? "")\(plugin) needs \(missing): \(advice)"
    case .law(let plugin, let place, let violation):
      return "\(place.map { "\($0): " } ?? "")\(plugin) broke a law of Galley: \(violation). "
        + "Nothing was written. Leave the plugin out (--without \(plugin)) and report this as a bug of it"
    }
  }
}
