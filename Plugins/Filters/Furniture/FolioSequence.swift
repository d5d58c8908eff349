/// Page numbers that count up through a text.
struct FolioSequence {
  /// A line that holds a number and nothing else.
  struct Folio {
    var line: Int
    var value: Int
  }

  /// Every line that holds a number.
  let all: [Folio]
  /// Those that count up as pages do.
  let accepted: [Folio]

  /// How many numbers before a folio may be stray ones.
  private static let window = 24
  /// The fewest pages that make a sequence.
  private static let fewest = 3

  /// Finds the longest chain of numbers in which each is one to three above the last, at least a page apart.
  init(_ all: [Folio], shortestPage: Int) {
    self.all = all
    var length = [Int](repeating: 1, count: all.count)
    var previous = [Int](repeating: -1, count: all.count)
    var best = -1
    for index in all.indices {
      for before in stride(from: index - 1, through: max(0, index - Self.window), by: -1) {
        let step = all[index].value - all[before].value
        guard (1...3).contains(step), all[index].line - all[before].line >= shortestPage,
          length[before] + 1 > length[index]
        else { continue }
        length[index] = length[before] + 1
        previous[index] = before
      }
      if best < 0 || length[index] > length[best] { best = index }
    }
    guard best >= 0, length[best] >= Self.fewest else {
      accepted = []
      return
    }
    // Every chain that is long enough counts: two files joined have two.
    var isAccepted = [Bool](repeating: false, count: all.count)
    for index in all.indices where length[index] >= Self.fewest {
      var place = index
      while place >= 0, !isAccepted[place] {
        isAccepted[place] = true
        place = previous[place]
      }
    }
    accepted = all.indices.filter { isAccepted[$0] }.map { all[$0] }
  }
}
