internal import CBaseline
internal import Galley
internal import Glibc

/// All measures over all inputs, printed as they come.
struct Benchmark {
  private let arguments: BenchmarkArguments
  private let folder: String

  /// Makes a folder for inputs and outputs.
  init(_ arguments: BenchmarkArguments) throws {
    self.arguments = arguments
    var name = Array("/tmp/galley-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw File.Fault(path: "/tmp") }
    folder = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Measures and prints.
  ///
  /// - Returns: whether every conversion kept to the budgets.
  func run() throws -> Bool {
    defer { clean() }
    stay_on_one_core()
    var isWithin = true
    let inputs = try makeInputs()
    print("one core, release build; the quickest of 5 runs, start-up the median of 50\n")
    print("start-up (galley --version)  \(try startUp()) ms\n")
    var measured: [WholeRun] = []
    for input in inputs {
      let whole = try measure(input.path)
      measured.append(whole)
      isWithin = isWithinBudgets(whole.run, input.name) && isWithin
    }
    for (input, whole) in zip(inputs, measured) { try report(input, whole) }
    return isWithin
  }

  // MARK: Inputs

  private struct BenchmarkInput {
    let name: String
    let path: String
  }

  private func makeInputs() throws -> [BenchmarkInput] {
    var inputs: [BenchmarkInput] = []
    for language in ColumnText.Language.allCases {
      let path = "\(folder)/\(language.rawValue).txt"
      var text = ColumnText(language)
      try File.write(to: path, byteCount: arguments.byteCount) { text.article() }
      inputs.append(BenchmarkInput(name: "columns, \(language.rawValue)", path: path))
    }
    let seeds = "../shared/seeds"
    let pages = try File.names(in: seeds, suffix: ".txt").map {
      try File.bytes(at: "\(seeds)/\($0)") + [0x0A, 0x0A]
    }
    guard !pages.isEmpty else {
      StandardStream.error("SKIPPED: bench: there is no \(seeds), so no real page was measured\n")
      return inputs
    }
    var next = 0
    try File.write(to: "\(folder)/seeds.txt", byteCount: arguments.byteCount) {
      next += 1
      return pages[(next - 1) % pages.count]
    }
    inputs.append(BenchmarkInput(name: "real pages, repeated", path: "\(folder)/seeds.txt"))
    return inputs
  }

  private func clean() {
    for suffix in [".txt", ".epub"] {
      for name in File.names(in: folder, suffix: suffix) { unlink("\(folder)/\(name)") }
    }
    rmdir(folder)
  }

  // MARK: Whole programs

  private struct WholeRun {
    let run: ProgramRun
    let baseline: Double
  }

  /// The quickest of five runs of the program, and of five of the compressor alone, by turns.
  ///
  /// By turns, so that both see the machine alike. What this process holds meanwhile (the bytes twice) is a floor
  /// of the memory the kernel counts for the program, and well below what it needs itself.
  private func measure(_ path: String) throws -> WholeRun {
    var best = try convert(path)
    let bytes = try File.bytes(at: path)
    var baseline = CompressorBaseline.seconds(bytes)
    for _ in 1..<5 {
      let run = try convert(path)
      if run.seconds < best.seconds { best = run }
      baseline = min(baseline, CompressorBaseline.seconds(bytes))
    }
    return WholeRun(run: best, baseline: baseline)
  }

  private func convert(_ path: String) throws -> ProgramRun {
    try ProgramRun([arguments.galley, "convert", path, "-o", "\(folder)/out.epub", "--force"])
  }

  /// The median of fifty starts in milliseconds.
  private func startUp() throws -> String {
    let seconds = try (0..<50).map { _ in
      try ProgramRun([arguments.galley, "--version"]).seconds
    }
    return decimal(seconds.sorted()[25] * 1000, 1)
  }

  /// Says where a run is above a budget.
  private func isWithinBudgets(_ run: ProgramRun, _ name: String) -> Bool {
    var isWithin = true
    if let budget = arguments.budgetSeconds, run.seconds > budget {
      StandardStream.error(
        "Benchmarks: \(name): \(decimal(run.seconds, 3)) s, the budget is \(budget) s\n")
      isWithin = false
    }
    if let budget = arguments.budgetMebibytes, run.mebibytes > budget {
      StandardStream.error(
        "Benchmarks: \(name): \(decimal(run.mebibytes, 1)) MiB, the budget is \(budget) MiB\n")
      isWithin = false
    }
    return isWithin
  }

  // MARK: The table

  private func report(_ input: BenchmarkInput, _ whole: WholeRun) throws {
    let bytes = try File.bytes(at: input.path)
    let run = whole.run
    let baseline = whole.baseline
    let megabytes = Double(bytes.count) / 1e6
    print("\(input.name): \(decimal(megabytes, 1)) MB to EPUB")
    row("time", "\(decimal(run.seconds, 3)) s (processor \(decimal(run.processorSeconds, 3)) s)")
    row("memory", "\(decimal(run.mebibytes, 1)) MiB")
    row("speed", "\(decimal(megabytes / run.seconds, 1)) MB/s")
    row(
      "to libdeflate 6 alone", "\(decimal(run.seconds / baseline, 2)) × \(decimal(baseline, 3)) s")
    if let ratio = try pandocRatio(bytes) { row("pandoc, 1 MB", "\(decimal(ratio, 1)) × our time") }
    let shares = try PluginShares(bytes)
    row(
      "readers and filters",
      "\(decimal(shares.readersAndFilters, 3)) s, "
        + "\(decimal(shares.readersAndFilters / baseline, 2)) × libdeflate 6")
    for cost in try writerCosts(bytes) {
      row(
        "\(cost.name) alone",
        "\(decimal(cost.writer, 3)) s, \(decimal(cost.ratio, 2)) × libdeflate 6 on the same parts")
    }
    for part in shares.parts {
      let share = decimal(100 * part.seconds / shares.total, 1)
      row("  \(part.name)", "\(share) %  \(decimal(part.seconds * 1000, 1)) ms")
    }
    print("")
  }

  /// What the writers of packed formats cost for the document that `bytes` become.
  private func writerCosts(_ bytes: [UInt8]) throws -> [WriterCost] {
    let catalogue = Catalogue.builtIn
    var diagnostics = Diagnostics()
    var document = try catalogue.reader("plain-text").init()
      .read(Input(name: "benchmark.txt", bytes: bytes), &diagnostics)
    try Preset.newspaper.specification().prepared(from: catalogue).filters
      .run(on: &document, &diagnostics)
    return try ["epub", "docx"].map { try WriterCost($0, document) }
  }

  /// How many times as long pandoc takes for the first megabyte; nil where there is no pandoc.
  ///
  /// A megabyte, as pandoc needs gigabytes of memory for ten.
  private func pandocRatio(_ bytes: [UInt8]) throws -> Double? {
    guard (try? ProgramRun(["pandoc", "--version"])) != nil else { return nil }
    // Cut at a line end, so that no character is cut in two.
    let part = bytes.prefix(1_000_000)
    let path = "\(folder)/part.txt"
    let whole = Array(part[..<(part.lastIndex(of: 0x0A) ?? part.endIndex)])
    try File.write(to: path, byteCount: whole.count) { whole }
    let ours = try convert(path)
    let theirs = try ProgramRun(["pandoc", path, "-f", "markdown", "-o", "\(folder)/pandoc.epub"])
    return theirs.seconds / ours.seconds
  }

  private func row(_ name: String, _ value: String) {
    print("  " + name + String(repeating: " ", count: max(1, 24 - name.count)) + value)
  }

  private func print(_ line: String) { StandardStream.output(line + "\n") }

  /// `value` with `places` decimal places.
  private func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard places > 0 else { return "\(scaled)" }
    let fraction = "\(scaled % scale)"
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
