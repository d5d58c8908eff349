internal import Galley

/// What each plugin, and the check of the laws, costs inside one process.
struct PluginShares {
  /// The seconds of one plugin.
  struct Part {
    let name: String
    var seconds: Double
  }

  /// Reader, filters, writer.
  private(set) var parts: [Part] = []
  /// The seconds of reader and filters with the check of the laws after each: all but the writer.
  let readersAndFilters: Double

  /// Runs the default chain three times over `bytes` and keeps the quickest time of each plugin.
  init(_ bytes: [UInt8]) throws {
    for run in 0..<3 {
      let measured = try Self.measure(bytes)
      if run == 0 { parts = measured }
      for index in parts.indices {
        parts[index].seconds = min(parts[index].seconds, measured[index].seconds)
      }
    }
    // The last part is the filters with the chain around them: what is more is the check of the laws.
    readersAndFilters = parts[0].seconds + parts[parts.count - 1].seconds
    let filters = parts[1..<parts.count - 2].reduce(0) { $0 + $1.seconds }
    parts[parts.count - 1].seconds = max(0, parts[parts.count - 1].seconds - filters)
  }

  /// The seconds of all plugins.
  var total: Double { parts.reduce(0) { $0 + $1.seconds } }

  private static func measure(_ bytes: [UInt8]) throws -> [Part] {
    let catalogue = Catalogue.builtIn
    let chain = try Preset.newspaper.specification().prepared(from: catalogue)
    var parts: [Part] = []
    var diagnostics = Diagnostics()
    let reader = try catalogue.reader("plain-text").init()
    let writer = try catalogue.writer("epub").init()
    var start = ProcessorClock.seconds()
    func note(_ name: String) {
      parts.append(Part(name: name, seconds: ProcessorClock.seconds() - start))
      start = ProcessorClock.seconds()
    }
    var document = try reader.read(Input(name: "benchmark.txt", bytes: bytes), &diagnostics)
    note("plain-text")
    for step in chain.filters.steps {
      step.filter.apply(to: &document, &diagnostics)
      note(step.manifest.id)
    }
    _ = try writer.write(document, &diagnostics)
    note("epub")
    document = try reader.read(Input(name: "benchmark.txt", bytes: bytes), &diagnostics)
    start = ProcessorClock.seconds()
    try chain.filters.run(on: &document, &diagnostics)
    note("check of the laws")
    return parts
  }
}
