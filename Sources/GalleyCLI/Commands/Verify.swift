internal import Galley

/// `galley verify`: the proof that nothing was lost.
struct Verify: Command {
  var inputs: [String] = []
  var chain = ChainOptions()
  var output: String?
  var force = false

  static let name = "verify"
  static let summary = "Rebuilds each input from what was written and compares"
  static let usage = "INPUT… [OPTION]…"
  static let discussion = """
    A text goes through the chain and is written as JSON; from that alone its bytes are rebuilt and compared with
    the file's own. From a book that carries its record (--set epub.ledger=true) the text it was made of is rebuilt
    and held against the hash in the record, and the words an EPUB shows against the ledger; -o writes the text out.
    """

  static var arguments: [Argument<Verify>] {
    [
      .positional("INPUT", into: \.inputs, help: "A text or a book"),
      .option(
        "--output", "-o", value: "FILE", into: \.output,
        help: "Write the text that a book gives back; - for standard output"),
      .flag("--force", "-f", into: \.force, help: "Replace a file that exists"),
    ] + ChainOptions.arguments.map { $0.lifted(to: \.chain) }
  }

  func run() async throws(Failure) -> ExitCode {
    guard !inputs.isEmpty else {
      throw .usage("no input; name a file, or - for standard input")
    }
    guard output == nil || inputs.count == 1 else {
      throw .usage("-o takes the text of one book, not of \(inputs.count)")
    }
    if let output, output != OutputFile.standardOutput {
      if let identity = FileIdentity(output), identity == FileIdentity(inputs[0]) {
        throw Failure(.unwritableOutput, "'\(output)' is an input; write to another file")
      }
      try OutputFile.check(output, force: force)
    }
    let reading = Reading(chain: try chain.prepared())
    var worst = ExitCode.success
    for input in inputs {
      do throws(Failure) { worst = max(worst, try verify(input, reading)) } catch {
        StandardError.write(error.message)
        worst = max(worst, error.exitCode)
      }
    }
    return worst
  }

  private func verify(_ path: String, _ reading: Reading) throws(Failure) -> ExitCode {
    let bytes = try InputFile.read(path)
    if BookRecord.canBe(in: bytes) { return try verifyBook(path, bytes) }
    guard output == nil else {
      throw .usage("\(InputFile.shown(path)) is no book; -o writes what a book gives back")
    }
    let conversion = try reading.conversion(of: path, bytes: bytes)
    let name = InputFile.shown(path)
    guard conversion.reader != Verification.documentReader else {
      throw .usage("\(name) is a document, not a text; verify the text it was made from")
    }
    switch Verification.verify(conversion.document, against: bytes) {
    case .same:
      try StandardOutput.shared.write("\(name): same, \(bytes.count) bytes\n")
      return .success
    case .different(let offset, let input, let rebuilt):
      throw Failure(
        .failure,
        "\(name): different at byte \(offset): the input has \(input) bytes, the rebuilt source "
          + "\(rebuilt); this is a bug, report it with the input")
    case .unreadable(let problem):
      throw Failure(.bug, "\(name): the source cannot be rebuilt: \(problem)")
    }
  }

  private func verifyBook(_ path: String, _ bytes: [UInt8]) throws(Failure) -> ExitCode {
    let name = InputFile.shown(path)
    let record: BookRecord
    do { record = try BookRecord(of: bytes) } catch {
      throw Failure(.noRecord, "\(name): \(error.description)")
    }
    if output == OutputFile.standardOutput {
      try StandardOutput.shared.write(record.source)
    } else {
      if let output { try OutputFile.write(record.source, to: output, force: force) }
      try StandardOutput.shared.write(
        "\(name): same, \(record.source.count) bytes of \(record.sourceName) rebuilt from the book"
          + (record.isTextCompared ? "\n" : "; the words of a Word document are not compared\n"))
    }
    if let difference = record.difference {
      throw Failure(
        .failure,
        "\(name): the book was changed after it was written: \(difference); "
          + "its record still gives the source back, but not this text")
    }
    return .success
  }
}
