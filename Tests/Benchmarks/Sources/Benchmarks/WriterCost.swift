internal import Galley

/// What a writer of a packed format costs beside the compressor alone on the same parts.
struct WriterCost {
  /// The id of the writer.
  let name: String
  /// The seconds of the writer, compressing among them.
  private(set) var writer = Double.infinity
  /// The seconds of the compressor alone.
  private(set) var compressor = Double.infinity

  /// How many times the compressor's time the writer takes.
  var ratio: Double { writer / compressor }

  /// Writes `document` and compresses the parts of what was written, by turns: the quickest of `runs` each.
  init(_ name: String, _ document: Document, runs: Int = 7) throws {
    self.name = name
    let plugin = try Catalogue.builtIn.writer(name).init()
    var diagnostics = Diagnostics()
    let parts = PackedParts(of: try plugin.write(document, &diagnostics)).contents
    for _ in 0..<runs {
      writer = min(
        writer, try ProcessorClock.measure { _ = try plugin.write(document, &diagnostics) })
      compressor = min(compressor, CompressorBaseline.processorSeconds(parts))
    }
  }
}
