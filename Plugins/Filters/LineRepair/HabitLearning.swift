/// Learns a region's habits: first from lines that can hardly be anything else, then from its own first reading.
struct HabitLearning {
  let facts: [LineFacts]

  /// The weight of a prior in observations; small regions lean on the prior, large ones on themselves.
  private static let priorWeight = 12.0

  /// The habits of `region` before anything is decided.
  func first(of region: Region) -> Habits {
    var habits = Habits()
    let lines = facts[region.range]
    let indented = lines.count { $0.indent >= 2 && !$0.flags.contains(.opensBlock) }
    // Below 2 % an indent is an accident; above 60 % it is a margin (after KOReader's window of 5 to 55 %).
    if indented * 50 >= lines.count, indented * 10 <= lines.count * 6 {
      habits.indentAtStart = 0.9
      habits.indentInside = 0.02
    }
    let blanks = lines.dropFirst().count { $0.blanksBefore > 0 }
    let gaps = max(1, lines.count - 1)
    if region.measure != nil, blanks * 5 >= gaps * 4 {
      // Double-spaced: a blank line says nothing.
      habits.blankAtBreak = 0.9
      habits.blankInside = 0.9
    } else if blanks == 0 {
      habits.blankAtBreak = 0.02
      habits.blankInside = 0.02
    } else if region.measure == nil {
      habits.blankAtBreak = 0.9
      habits.blankInside = blanks * 5 >= gaps * 4 ? 0.9 : 0.3
    }
    if region.isSolid, let measure = region.measure, habits.indentAtStart == 0 {
      habits.ghostIndent = ghostIndent(region.range, measure)
    }
    return habits
  }

  /// The loss of the first line's width that lines after a certain end of paragraph have in common.
  ///
  /// Two em in Chinese, one em in Japanese and in narrow Chinese columns (rule L3); 0 where no loss is common.
  private func ghostIndent(_ range: Range<Int>, _ measure: Int32) -> Int32 {
    var votes = [Int](repeating: 0, count: 9)
    var total = 0
    for index in range.dropFirst().dropLast() {
      let before = facts[index - 1]
      guard before.flags.contains(.endsSentence), before.cells + 6 <= measure else { continue }
      let line = facts[index]
      // Only a line that goes on tells: the next one must not look like a start.
      guard facts[index + 1].blanksBefore == 0, line.label == nil else { continue }
      let loss = measure - line.cells
      guard (-2...8).contains(loss) else { continue }
      total += 1
      votes[Int(max(0, loss))] += 1
    }
    guard total >= 3 else { return 0 }
    let none = votes[0] + votes[1]
    let one = votes[2] + votes[3] / 2
    let two = votes[3] / 2 + votes[4] + votes[5] + votes[6] / 2
    if two >= none, two >= one { return 4 }
    return one > none ? 2 : 0
  }

  /// The habits of `region` after a reading of it, counted and held to the prior by its weight.
  ///
  /// - Parameters:
  ///   - isStart: for each line, whether the reading begins a block there.
  ///   - isParagraph: for each line, whether its block was read as a paragraph.
  func second(of region: Region, isStart: [Bool], isParagraph: [Bool]) -> Habits {
    var habits = region.habits
    var blank = Tally(), blankInside = Tally()
    var terminal = Tally(), terminalInside = Tally()
    var indent = Tally(), indentInside = Tally()
    var short = Tally()
    var ghost = [0: 0, 2: 0, 4: 0]
    for index in region.range where index > 0 {
      let line = facts[index]
      if isStart[index] {
        blank.add(line.blanksBefore > 0)
        if isParagraph[index - 1] { terminal.add(facts[index - 1].flags.contains(.endsSentence)) }
        if isParagraph[index] { indent.add(line.indent >= 2) }
        if let measure = region.measure, isParagraph[index], index + 1 < isStart.count,
          !isStart[index + 1], line.indent < 2
        {
          let loss = measure - line.cells
          if loss <= 1 { ghost[0, default: 0] += 1 }
          if (2...3).contains(loss) { ghost[2, default: 0] += 1 }
          if (3...6).contains(loss) { ghost[4, default: 0] += 1 }
        }
      } else {
        blankInside.add(line.blanksBefore > 0)
        if isParagraph[index] { terminalInside.add(facts[index - 1].flags.contains(.endsSentence)) }
        indentInside.add(line.indent >= 2)
        if let measure = region.measure, isParagraph[index], !isStart[index - 1] {
          short.add(facts[index - 1].cells + line.firstUnit + (region.isSolid ? 0 : 1) <= measure)
        }
      }
    }
    let weight = Self.priorWeight
    habits.blankAtBreak = blank.share(prior: habits.blankAtBreak, weight: weight)
    habits.blankInside = blankInside.share(prior: habits.blankInside, weight: weight)
    // Paragraphs end sentences whatever a first reading says: a reading that parts them wrongly must not teach
    // that they don't.
    habits.terminalAtEnd = max(0.9, terminal.share(prior: 0.97, weight: weight))
    habits.shortInside = short.share(prior: 0.04, weight: weight)
    habits.terminalInside = terminalInside.share(prior: 0.1, weight: weight)
    if habits.indentAtStart > 0 {
      habits.indentAtStart = indent.share(prior: habits.indentAtStart, weight: weight)
      habits.indentInside = indentInside.share(prior: habits.indentInside, weight: weight)
    } else if region.isSolid, region.measure != nil {
      let none = ghost[0] ?? 0, one = ghost[2] ?? 0, two = ghost[4] ?? 0
      if none + one + two >= 4 {
        habits.ghostIndent = two >= none && two >= one ? 4 : one > none ? 2 : 0
      }
    }
    return habits
  }
}

/// Counts of yes among observations.
private struct Tally {
  var yes = 0.0
  var all = 0.0

  mutating func add(_ value: Bool) {
    all += 1
    if value { yes += 1 }
  }

  func share(prior: Double, weight: Double) -> Double {
    min(max((yes + prior * weight) / (all + weight), 0.005), 0.995)
  }
}
