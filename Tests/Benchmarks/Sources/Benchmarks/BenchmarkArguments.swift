/// What to measure and what it may cost.
struct BenchmarkArguments {
  /// A wrong command line.
  struct Fault: Error {
    let problem: String
  }

  /// The program to measure.
  var galley = ""
  /// The size of each input in bytes.
  var byteCount = 10_000_000
  /// The most seconds a conversion of one input may take on one core; nil for any.
  var budgetSeconds: Double?
  /// The most memory a conversion may hold at once, in MiB; nil for any.
  var budgetMebibytes: Double?

  /// Reads the command line.
  init(_ words: some Sequence<String>) throws(Fault) {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else {
        galley = word
        continue
      }
      guard let number = words.popFirst().flatMap(Double.init), number > 0 else {
        throw Fault(problem: "\(word) takes a number above 0")
      }
      switch word {
      case "--megabytes": byteCount = Int(number * 1_000_000)
      case "--budget-seconds": budgetSeconds = number
      case "--budget-mebibytes": budgetMebibytes = number
      default:
        throw Fault(
          problem: "there is no option \(word); there are --megabytes, --budget-seconds and "
            + "--budget-mebibytes")
      }
    }
    guard !galley.isEmpty else {
      throw Fault(problem: "name the program to measure: Benchmarks .build/release/galley")
    }
  }
}
