internal import Galley
internal import Glibc

/// Which input becomes which output in which format, decided before anything is read.
struct OutputPlan: Sendable {
  /// One input and its output.
  struct Pair: Sendable, Hashable {
    let input: String
    let output: String
  }

  /// The inputs with their outputs, in the order of the command line.
  let pairs: [Pair]
  /// The id of the writer.
  let writer: String

  /// Decides the format and names the outputs.
  ///
  /// - Throws: `Failure` for a missing or unknown output or format, and for two inputs with one output.
  init(
    inputs: [String], output: String?, format: String?, chain: ChainSpecification,
    writers: [any Writer.Type]
  ) throws(Failure) {
    guard !inputs.isEmpty else {
      throw .usage("no input; name a file, or - for standard input")
    }
    guard let output else {
      throw .usage("no output; say where to write with -o FILE, -o FOLDER, or -o -")
    }
    if inputs.filter({ $0 == InputFile.standardInput }).count > 1 {
      throw .usage("standard input can be read once; give - once")
    }
    let isFolder = Self.isFolder(output)
    guard inputs.count == 1 || isFolder else {
      throw .usage(
        output == OutputFile.standardOutput
          ? "several inputs cannot share standard output; give a folder with -o"
          : "several inputs need a folder; '\(output)' is none, make it first")
    }
    let chosen = try Self.writer(
      output: output, isFolder: isFolder, format: format, chain: chain, writers: writers)
    writer = chosen.manifest.id
    pairs = inputs.map { input in
      guard isFolder else { return Pair(input: input, output: output) }
      let stem = input == InputFile.standardInput ? "stdin" : FileName(input).stem
      let separator = output.hasSuffix("/") ? "" : "/"
      return Pair(
        input: input, output: "\(output)\(separator)\(stem).\(chosen.fileExtension)")
    }
    var owner: [String: String] = [:]
    for pair in pairs {
      if let first = owner.updateValue(pair.input, forKey: pair.output) {
        throw .usage(
          "'\(first)' and '\(pair.input)' would both become '\(pair.output)'; "
            + "convert them to two folders")
      }
    }
  }

  /// Makes sure that every output can be written and is neither an input nor one of `files`, which chain and options are
  /// read from.
  func check(force: Bool, files: [String]) throws(Failure) {
    let inputs = Set((pairs.map(\.input) + files).compactMap { FileIdentity($0) })
    for pair in pairs where pair.output != OutputFile.standardOutput {
      if let identity = FileIdentity(pair.output), inputs.contains(identity) {
        throw Failure(
          .unwritableOutput, "'\(pair.output)' is read by this run; write to another file")
      }
      try OutputFile.check(pair.output, force: force)
    }
  }

  /// `--to`, else the output's extension, else the chain's writer, else, in a folder, the first writer.
  private static func writer(
    output: String, isFolder: Bool, format: String?, chain: ChainSpecification,
    writers: [any Writer.Type]
  ) throws(Failure) -> any Writer.Type {
    let ids = writers.map { $0.manifest.id }
    if let format {
      guard let writer = writers.first(where: { $0.manifest.id == format }) else {
        let suggestion = Suggestion.phrase(for: format, among: ids)
        throw .usage(
          "there is no format '\(format)'"
            + (suggestion.isEmpty ? "; there are \(ids.joined(separator: ", "))" : suggestion))
      }
      return writer
    }
    let ofChain = writers.first { $0.manifest.id == chain.writer?.id }
    if !isFolder, output != OutputFile.standardOutput {
      let name = FileName(output).fileExtension
      let candidates = writers.filter { $0.fileExtension == name }
      if let ofChain, candidates.contains(where: { $0 == ofChain }) { return ofChain }
      if let first = candidates.first { return first }
    }
    if let ofChain { return ofChain }
    if isFolder, let first = writers.first { return first }
    throw .usage(
      "the format of '\(output)' is not known; choose one with --to: "
        + ids.joined(separator: ", ")
        + (FileName(output).fileExtension.isEmpty ? "; or make the folder '\(output)' first" : ""))
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.hasSuffix("/") || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
  }
}

/// What makes two paths the same file.
struct FileIdentity: Hashable {
  let device: UInt
  let node: UInt

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
  }
}
