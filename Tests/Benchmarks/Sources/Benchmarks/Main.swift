internal import Glibc

/// Measures Galley as ratios: to the compressor alone, of each plugin to the whole, to pandoc where it is.
///
///     Benchmarks GALLEY [--megabytes 10] [--budget-seconds S] [--budget-mebibytes M]
///
/// No figure fails a run by itself; with budgets the run ends with exit code 1 above one of them.
@main struct Main {
  static func main() {
    do throws(BenchmarkArguments.Fault) {
      let arguments = try BenchmarkArguments(CommandLine.arguments.dropFirst())
      exit(measure(arguments) ? 0 : 1)
    } catch {
      StandardStream.error("Benchmarks: \(error.problem)\n")
      exit(2)
    }
  }

  private static func measure(_ arguments: BenchmarkArguments) -> Bool {
    do {
      return try Benchmark(arguments).run()
    } catch {
      StandardStream.error("Benchmarks: \(error)\n")
      return false
    }
  }
}
