/// Page numbers that count up through a text.
struct FolioSequence {
  /// Those that count up as pages do; of a line at most one.
  let accepted: [Folio]

  /// How many numbers before a folio may be stray ones.
  private static let window = 24
  /// The fewest pages that make a sequence.
  private static let fewest = 3
  /// What one more page weighs against all that the numbers of a sequence say for themselves: a longer sequence is the
  /// better one, and of two of one length the one whose numbers stand as those of pages do.
  private static let page = 1 << 12

  /// Finds the best chains of numbers in which each is one to three above the last, at least a page apart.
  ///
  /// - Parameters:
  ///   - all: the numbers in order.
  ///   - interruptions: what each does to the sentence around it.
  ///   - areApart: whether a page may lie between two numbers.
  ///   - arePages: of the places of a chain in `all`, what tells the numbers of pages from those of chapters.
  init(
    _ all: [Folio], _ interruptions: [Interruption], areApart: (Folio, Folio) -> Bool,
    where arePages: ([Int]) -> Bool
  ) {
    let weight = all.indices.map { Self.weight(all[$0], interruptions[$0]) }
    var best = weight
    var length = [Int](repeating: 1, count: all.count)
    var previous = [Int](repeating: -1, count: all.count)
    for index in all.indices {
      for before in stride(from: index - 1, through: max(0, index - Self.window), by: -1) {
        let step = all[index].value - all[before].value
        guard (1...3).contains(step), best[before] + weight[index] > best[index],
          areApart(all[before], all[index])
        else { continue }
        best[index] = best[before] + weight[index]
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
    let bestFirst = ends.sorted { best[$0] == best[$1] ? $0 < $1 : best[$0] > best[$1] }
    for end in bestFirst {
      var chain: [Int] = []
      var place = end
      while place >= 0, !isTried[place] {
        isTried[place] = true
        chain.append(place)
        place = previous[place]
      }
      guard let first = chain.last, chain.count >= Self.fewest,
        !isWithin[first...end].contains(true)
      else { continue }
      let pages = Array(chain.reversed())
      guard arePages(pages) else { continue }
      for index in first...end {
        isWithin[index] = true
        isTried[index] = true
      }
      for index in pages { isAccepted[index] = true }
      for index in Self.missing(in: pages, all) { isAccepted[index] = true }
    }
    accepted = all.indices.filter { isAccepted[$0] }.map { all[$0] }
  }

  /// The numbers that a sequence left out, as the page under them is shorter than pages are: those that stand alone of
  /// their value between the one before and the one behind.
  private static func missing(in pages: [Int], _ all: [Folio]) -> [Int] {
    var found: [Int] = []
    for (before, behind) in zip(pages, pages.dropFirst()) {
      for value in all[before].value + 1..<max(all[behind].value, all[before].value + 1) {
        let here = (before + 1..<behind).filter { all[$0].value == value && all[$0].isOpen }
        if let only = here.first, here.count == 1, all[only].line > all[before].line,
          all[only].line < all[behind].line,
          found.last.map({ all[$0].line < all[only].line }) ?? true
        {
          found.append(only)
        }
      }
    }
    return found
  }

  private static func weight(_ folio: Folio, _ interruption: Interruption) -> Int {
    var weight = page
    switch interruption {
    case .goesOn: weight += 4
    case .breaksOff: weight += 2
    case .none: break
    }
    if folio.place == .alone { weight += 1 }
    // A number that had to be read otherwise than it stands is no page of its own weight.
    return folio.isMisread ? weight / 2 : weight
  }
}
