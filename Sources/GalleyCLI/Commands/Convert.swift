internal import Galley
internal import Glibc

/// `galley convert`: texts in, books out.
struct Convert: Command {
  var inputs: [String] = []
  var output: String?
  var format: String?
  var chain = ChainOptions()
  var force = false
  var jobs: Int?
  var report = false

  static let name = "convert"
  static let summary = "Converts texts to EPUB, DOCX and other formats"
  static let usage = "INPUT… -o FILE|FOLDER [OPTION]…"
  static let discussion = """
    INPUT is a file, or - for standard input. An output is written whole or not at all. Without --to the format is
    that of the output's extension, in a folder that of the chain, else EPUB. Nothing runs before all names,
    options and the chain are checked; then one input that fails does not keep the others from being converted.
    """

  static var arguments: [Argument<Convert>] {
    [
      .positional("INPUT", into: \.inputs, help: "A text"),
      .option(
        "--output", "-o", value: "FILE|FOLDER", into: \.output,
        help: "Where to write; - for standard output; in a folder as NAME.ext"),
      .option(
        "--to", "-t", value: "FORMAT", into: \.format,
        help: Catalogue.builtIn.manifests(.writer).map(\.id).joined(separator: ", ")),
    ] + ChainOptions.arguments.map { $0.lifted(to: \.chain) } + [
      .flag("--force", "-f", into: \.force, help: "Replace outputs that exist"),
      .option(
        "--jobs", "-j", value: "N", into: \.jobs,
        help: "How many inputs are converted at once; the number of cores unless given"),
      .flag(
        "--report", "-r", into: \.report, help: "Say what was found and what is least certain"),
    ]
  }

  func run() async throws(Failure) -> ExitCode {
    // The options that set a writer's options count for the choice of the writer, and again once it is chosen.
    let written = try chain.written()
    let targets = try OutputPlan(
      inputs: inputs, output: output, format: format, chain: chain.changed(written),
      writers: Catalogue.builtIn.writers)
    let prepared = try chain.prepared(written, writer: targets.writer)
    try targets.check(
      force: force, files: try chain.files(written, writer: targets.writer))

    let converter = Converter(prepared)
    let options = self
    var worst = ExitCode.success
    var failure: Failure?
    await Batch(width: jobs ?? Self.coreCount).run(targets.pairs) { pair in
      options.convert(pair, with: converter)
    } deliver: { index, result in
      worst = max(worst, result.exitCode)
      StandardError.writePlain(result.messages)
      do throws(Failure) { try show(result.report, targets.pairs[index].output) } catch {
        failure = error
      }
    }
    if let failure { throw Failure(max(worst, failure.exitCode), failure.message) }
    return worst
  }

  /// What one conversion says, small enough to wait for its turn.
  private struct Result: Sendable {
    var exitCode = ExitCode.success
    var messages = ""
    var report = ""
  }

  private func convert(_ pair: OutputPlan.Pair, with converter: Converter) -> Result {
    var result = Result()
    do throws(Failure) {
      let shown = InputFile.shown(pair.input)
      let input = InputFile.input(pair.input, bytes: try InputFile.read(pair.input))
      let conversion: Conversion
      do throws(ConversionError) { conversion = try converter.convert(input) } catch {
        throw Failure(error, input: pair.input)
      }
      result.messages = DiagnosticText.lines(
        conversion, input: shown, notes: report)
      if pair.output == OutputFile.standardOutput {
        try StandardOutput.shared.write(conversion.output)
      } else {
        try OutputFile.write(conversion.output, to: pair.output, force: force)
      }
      if report {
        result.report = Report(conversion.document).text(
          heading: "\(shown) → \(pair.output == "-" ? "standard output" : pair.output)")
      }
    } catch {
      result.exitCode = error.exitCode
      result.messages += "galley: \(error.message)\n"
    }
    return result
  }

  /// A report goes to standard output, unless the book does.
  private func show(_ report: String, _ output: String) throws(Failure) {
    if output == OutputFile.standardOutput {
      StandardError.writePlain(report)
    } else {
      try StandardOutput.shared.write(report)
    }
  }

  private static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
