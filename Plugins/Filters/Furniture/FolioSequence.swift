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

  /// Finds the longest chains of numbers in which each is one to three above the last, at least a page apart.
  ///
  /// - Parameter arePages: of a chain, what tells the numbers of pages from those of chapters.
  init(_ all: [Folio], shortestPage: Int, where arePages: ([Folio]) -> Bool) {
    self.all = all
    var length = [Int](repeating: 1, count: all.count)
    var previous = [Int](repeating: -1, count: all.count)
    for index in all.indices {
      for before in stride(from: index - 1, through: max(0, index - Self.window), by: -1) {
        let step = all[index].value - all[before].value
        guard (1...3).contains(step), all[index].line - all[before].line >= shortestPage,
          length[before] + 1 > length[index]
        else { continue }
        length[index] = length[before] + 1
        previous[index] = before
      }
    }
    // Every chain that is long enough counts, as two files joined have two; but not one that runs beside a longer one.
    var isAccepted = [Bool](repeating: false, count: all.count)
    var isWithin = isAccepted
    // Of a chain that was refused no part is tried again.
    var isTried = isAccepted
    let ends = all.indices.filter { length[$0] >= Self.fewest }
    let longestFirst = ends.sorted {
      length[$0] == length[$1] ? $0 < $1 : length[$0] > length[$1]
    }
    for end in longestFirst {
      var chain: [Int] = []
      var place = end
      while place >= 0, !isTried[place] {
        isTried[place] = true
        chain.append(place)
        place = previous[place]
      }
      guard let first = chain.last, chain.count >= Self.fewest,
        !isWithin[first...end].contains(true), arePages(chain.reversed().map { all[$0] })
      else { continue }
      for index in first...end {
        isWithin[index] = true
        isTried[index] = true
      }
      for index in chain { isAccepted[index] = true }
    }
    accepted = all.indices.filter { isAccepted[$0] }.map { all[$0] }
  }
}
