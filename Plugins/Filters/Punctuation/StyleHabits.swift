/// The habits of the stretch each unit lies in.
///
/// A file may hold pages of several papers. Units are cut into stretches of one habit each by the cheapest
/// explanation (a dynamic programme of two states): a mark of the other width costs 1, a change of habit
/// costs `switchCost`.
struct StyleHabits {
  /// What holds for one unit.
  struct Habit {
    /// Whether marks are widened, with the votes of the stretch.
    var widensMarks = false
    var commas = Vote()
    var widensFullStops = false
    var fullStops = Vote()
    var numbering = Vote()
    var brackets = Vote()
    /// Spaces between Han in the texts around.
    var hanSpaces = StraySpaces.Count()
    var concernsHan = false
    var hasSuspects = false
    var holdsSpace = false
    var mayLackQuote = false

    /// Whether anything in the unit may change or be flagged.
    var needsRepair: Bool { concernsHan && (widensMarks || hasSuspects) }
  }

  /// A stretch needs this many marks of its own to be worth a change of habit: commas are many and steady,
  /// numbers in brackets are few.
  private static let commaSwitchCost = 10
  private static let numberingSwitchCost = 3
  /// What a vote needs: 20 marks, 90 % of them half-width (a paper of full-width marks has about 1 %).
  private static let voteMinimum = 20
  private static let voteShare = 0.9

  private(set) var habits: [Habit]

  init(_ units: [StyleUnit], width: Punctuation.Width) {
    habits = units.map {
      Habit(
        concernsHan: $0.concernsHan, hasSuspects: $0.hasSuspects, holdsSpace: $0.holdsSpace,
        mayLackQuote: $0.mayLackQuote)
    }
    for stretch in Self.stretches(of: units.map(\.commas), Self.commaSwitchCost) {
      var commas = Vote()
      var fullStops = Vote()
      var brackets = Vote()
      for unit in units[stretch] {
        commas += unit.commas
        fullStops += unit.fullStops
        brackets += unit.brackets
      }
      let isWon = commas.total >= Self.voteMinimum && commas.halfShare >= Self.voteShare
      let widens = width == .always || (width == .vote && isWon)
      let stopsWon = fullStops.total >= Self.voteMinimum && fullStops.halfShare >= Self.voteShare
      for index in stretch {
        habits[index].widensMarks = widens
        habits[index].commas = commas
        habits[index].widensFullStops = widens && stopsWon
        habits[index].fullStops = fullStops
        habits[index].brackets = brackets
      }
    }
    for stretch in Self.stretches(of: units.map(\.numbering), Self.numberingSwitchCost) {
      var numbering = Vote()
      for unit in units[stretch] { numbering += unit.numbering }
      for index in stretch { habits[index].numbering = numbering }
    }
    noteSpaces(units)
  }

  /// How many texts on either side speak for one text's spaces: about four pages of print.
  private static let spaceReach = 60

  private mutating func noteSpaces(_ units: [StyleUnit]) {
    var sums = [StraySpaces.Count()]
    for unit in units {
      var sum = sums[sums.count - 1]
      sum += unit.hanSpaces
      sums.append(sum)
    }
    for index in units.indices {
      let low = sums[max(0, index - Self.spaceReach)]
      let high = sums[min(units.count, index + Self.spaceReach + 1)]
      habits[index].hanSpaces = StraySpaces.Count(
        cutting: high.cutting - low.cutting, total: high.total - low.total)
    }
  }

  /// The stretches of one habit, in order; together they are all units.
  static func stretches(of votes: [Vote], _ switchCost: Int) -> [Range<Int>] {
    guard !votes.isEmpty else { return [] }
    var half = 0
    var full = 0
    // For each unit, whether the best way to each state came from the other one.
    var half2full: [Bool] = []
    var full2half: [Bool] = []
    for vote in votes {
      let toHalf = full + switchCost < half
      let toFull = half + switchCost < full
      let newHalf = (toHalf ? full + switchCost : half) + vote.full
      let newFull = (toFull ? half + switchCost : full) + vote.half
      full2half.append(toHalf)
      half2full.append(toFull)
      half = newHalf
      full = newFull
    }
    var isHalf = half < full
    var ends = [votes.count]
    for index in votes.indices.reversed() where index > 0 {
      if isHalf ? full2half[index] : half2full[index] {
        ends.append(index)
        isHalf.toggle()
      }
    }
    ends.append(0)
    return zip(ends.dropFirst(), ends).map { $0..<$1 }.reversed()
  }
}
