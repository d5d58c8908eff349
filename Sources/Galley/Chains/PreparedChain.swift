/// A chain whose every id, option and order was checked: what runs.
public struct PreparedChain: Sendable {
  /// The chain's name.
  public let name: String
  /// The reader; nil to choose by the input's extension and content.
  public let reader: (any Reader)?
  /// The filters.
  public let filters: Chain
  /// The writer; nil where only a document is wanted.
  public let writer: (any Writer)?
}

extension ChainSpecification {
  /// Holds the chain against `catalogue` and makes its plugins.
  ///
  /// - Throws: `ChainFault` with file and line for an unknown plugin, a wrong option, a filter named twice, or
  ///   an order that cannot work. Nothing has run then.
  public func prepared(from catalogue: Catalogue) throws(ChainFault) -> PreparedChain {
    var steps: [Chain.Step] = []
    var seen: [String: Place] = [:]
    for step in filters {
      let type = try known(at: step.place) { () throws(UnknownPlugin) in
        try catalogue.filter(step.id)
      }
      if let first = seen.updateValue(step.place, forKey: step.id) {
        throw ChainFault(
          "the filter \(step.id) stands in the chain already (\(first)); leave one of the two out",
          at: step.place)
      }
      let options = try step.checkedOptions(for: type)
      steps.append(Chain.Step(type.init(options: options), place: step.place.description))
    }
    let chain: Chain
    do { chain = try Chain(steps) } catch { throw ChainFault(error.description, at: nil) }
    return PreparedChain(
      name: name, reader: try madeReader(from: catalogue), filters: chain,
      writer: try madeWriter(from: catalogue))
  }

  private func madeReader(from catalogue: Catalogue) throws(ChainFault) -> (any Reader)? {
    guard let reader else { return nil }
    let type = try known(at: reader.place) { () throws(UnknownPlugin) in
      try catalogue.reader(reader.id)
    }
    return type.init(options: try reader.checkedOptions(for: type))
  }

  private func madeWriter(from catalogue: Catalogue) throws(ChainFault) -> (any Writer)? {
    guard let writer else { return nil }
    let type = try known(at: writer.place) { () throws(UnknownPlugin) in
      try catalogue.writer(writer.id)
    }
    return type.init(options: try writer.checkedOptions(for: type))
  }

  /// Stamps the place on the error of a look-up.
  private func known<Found>(
    at place: Place, _ lookUp: () throws(UnknownPlugin) -> Found
  ) throws(ChainFault) -> Found {
    do { return try lookUp() } catch { throw ChainFault(error.description, at: place) }
  }
}

extension ChainSpecification.Step {
  /// The options as the plugin types them, checked by it.
  func checkedOptions(for type: any Plugin.Type) throws(ChainFault) -> Options {
    let manifest = type.manifest
    // One at a time, so that a wrong option is reported at its own line.
    for option in options {
      guard manifest.options.contains(where: { $0.name == option.name }) else {
        throw ChainFault(Self.unknown(option.name, manifest), at: option.place)
      }
      do { _ = try Options(for: manifest, written: option.values, files: option.files) } catch {
        throw ChainFault("\(manifest.id).\(error.option): \(error.problem)", at: option.place)
      }
    }
    // Of an option given twice the last counts, and a path that was read counts as its file.
    var last: [String: ChainSpecification.WrittenOption] = [:]
    for option in options { last[option.name] = option }
    do {
      let options = try Options(
        for: manifest,
        written: last.values.reduce(into: [:]) { $0.merge($1.values) { $1 } },
        files: last.values.reduce(into: [:]) { $0.merge($1.files) { $1 } })
      try type.check(options)
      return options
    } catch {
      throw ChainFault(
        "\(manifest.id).\(error.option): \(error.problem)", at: last[error.option]?.place ?? place)
    }
  }

  private static func unknown(_ option: String, _ manifest: Manifest) -> String {
    let names = manifest.options.map(\.name)
    let suggestion = Suggestion.phrase(for: option, among: names)
    let known = names.isEmpty ? "; it takes none" : "; it has \(names.joined(separator: ", "))"
    return "\(manifest.id) has no option '\(option)'" + (suggestion.isEmpty ? known : suggestion)
  }
}

extension ChainSpecification.WrittenOption {
  /// The option as a written value; none where its file was read.
  fileprivate var values: [String: String] { file == nil ? [name: value] : [:] }
  /// The option as a file, where it was read.
  fileprivate var files: [String: OptionFile] { file.map { [name: $0] } ?? [:] }
}
