internal import Galley

/// The options of every command that runs a chain.
struct ChainOptions: Sendable {
  var chain: String?
  var reader: String?
  var added: [String] = []
  var removed: [String] = []
  var settings: [String] = []

  static let arguments: [Argument<ChainOptions>] = [
    .option(
      "--chain", value: "CHAIN", into: \.chain,
      help: "A chain file, or a chain's name (galley chain list)"),
    .list("--with", value: "FILTER", into: \.added, help: "Put a filter in, at its usual place"),
    .list("--without", value: "FILTER", into: \.removed, help: "Leave a filter out"),
    .list(
      "--set", value: "PLUGIN.OPTION=VALUE", into: \.settings,
      help: "Set an option (galley plugins show PLUGIN)"),
    .option(
      "--reader", value: "READER", into: \.reader,
      help: "The reader, where extension and content do not decide"),
  ]

  /// The chain these options name, before they change it.
  func written() throws(Failure) -> ChainSpecification {
    try Self.written(chain ?? Preset.newspaper.rawValue)
  }

  /// The chain `written`, changed by these options.
  ///
  /// - Parameter writer: the writer's id, where it is known already.
  func changed(_ written: ChainSpecification, writer: String? = nil) throws(Failure)
    -> ChainSpecification
  {
    var specification = written
    do {
      for id in removed { try specification.remove(id) }
      let order = Catalogue.builtIn.manifests(.filter).map(\.id)
      for id in added { try specification.add(id, order: order) }
      if let reader, specification.reader?.id != reader {
        specification.reader = .init(id: reader, place: .init(file: "--reader \(reader)"))
      }
      if let writer, specification.writer?.id != writer {
        specification.writer = .init(id: writer, place: .init(file: "--to \(writer)"))
      }
      for setting in settings { try specification.set(setting, catalogue: .builtIn) }
    } catch { throw Failure(error) }
    return specification
  }

  /// The chain, changed and checked: ready to run.
  func prepared(_ written: ChainSpecification, writer: String? = nil) throws(Failure)
    -> PreparedChain
  {
    let specification = try Self.withFiles(try changed(written, writer: writer))
    do { return try specification.prepared(from: .builtIn) } catch { throw Failure(error) }
  }

  /// The paths of the files that the chain `written` is read from and its options name.
  func files(_ written: ChainSpecification, writer: String) throws(Failure) -> [String] {
    var paths: [String] = []
    var specification = try changed(written, writer: writer)
    specification.readFiles(of: .builtIn) { path, _, _ in
      paths.append(path)
      return []
    }
    if let chain, Preset(rawValue: chain) == nil { paths.append(chain) }
    return paths
  }

  /// The chain with the files that its options name.
  static func withFiles(_ specification: ChainSpecification) throws(Failure) -> ChainSpecification {
    var specification = specification
    try specification.readFiles(of: .builtIn) { (path, byteLimit, place) throws(Failure) in
      do throws(Failure) {
        return try InputFile.read(path, limit: byteLimit, advice: "the most it may hold")
      } catch {
        throw Failure(error.exitCode, "\(place): \(error.message)")
      }
    }
    return specification
  }

  /// The chain of a command that writes no book.
  func prepared() throws(Failure) -> PreparedChain { try prepared(written()) }

  /// The chain of a preset's name or in a file.
  static func written(_ chain: String) throws(Failure) -> ChainSpecification {
    do {
      if let preset = Preset(rawValue: chain) { return try preset.specification() }
      return try ChainFile.parse(try text(of: chain), name: chain)
    } catch let failure as Failure {
      throw failure
    } catch let fault as ChainFault {
      throw Failure(fault)
    } catch {
      throw Failure(.bug, "\(error)")
    }
  }

  /// The bytes of a chain file; one that is no path and not there was probably meant as a name.
  static func text(of chain: String) throws(Failure) -> [UInt8] {
    do { return try InputFile.read(chain, limit: 1 << 20) } catch {
      let names = Preset.allCases.map(\.rawValue)
      guard !chain.contains("/"), !chain.contains("."), chain != InputFile.standardInput else {
        throw error
      }
      let suggestion = Suggestion.phrase(for: chain, among: names)
      throw Failure(
        .invalidChain,
        "there is no chain '\(chain)'"
          + (suggestion.isEmpty ? "; there are \(names.joined(separator: ", "))" : suggestion))
    }
  }
}
