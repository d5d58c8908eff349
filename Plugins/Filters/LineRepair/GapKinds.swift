/// The gaps of a document by kind: a page has hundreds of kinds of gap and a book some thousands, so what a kind costs is
/// worked out once a reading and looked up for each of its gaps.
struct GapKinds {
  /// The evidence of each kind.
  private(set) var evidence: [GapEvidence] = []
  /// The kind of each gap.
  private(set) var kinds: [UInt32] = []
  /// The kinds of each region, whose habits are its own.
  private(set) var ranges: [Range<Int>] = []
  /// The key of each kind: that of its evidence and its region.
  private var keys: [UInt64] = []
  /// A flat table with open addressing, never more than half full: kinds by their key, 0 where a place is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// Sorts all gaps of `regions`, which together hold the lines of `scale`.
  init(_ scale: GapScale, _ regions: [Region]) {
    kinds.reserveCapacity(scale.facts.count)
    for region in regions {
      let first = evidence.count
      scale.forEachGap(of: region) { gap in
        kinds.append(UInt32(kind(of: gap, from: first)))
      }
      ranges.append(first..<evidence.count)
    }
  }

  /// The evidence of one gap.
  subscript(gap: Int) -> GapEvidence { evidence[Int(kinds[gap])] }

  /// The number of the kind of `gap`; kinds below `first` are those of other regions.
  private mutating func kind(of gap: GapEvidence, from first: Int) -> Int {
    // Most gaps of running text look like the one before.
    if let last = kinds.last, Int(last) >= first, evidence[Int(last)] == gap { return Int(last) }
    let key = gap.key ^ (UInt64(first) &* 0x9E37_79B9_7F4A_7C15)
    var slot = Self.slot(key, slots.count)
    while slots[slot] != 0 {
      let kind = Int(slots[slot]) - 1
      if keys[kind] == key, kind >= first, evidence[kind] == gap { return kind }
      slot = (slot + 1) & (slots.count - 1)
    }
    evidence.append(gap)
    keys.append(key)
    slots[slot] = UInt32(evidence.count)
    if evidence.count * 2 > slots.count { grow() }
    return evidence.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (kind, key) in keys.enumerated() {
      var slot = Self.slot(key, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(kind + 1)
    }
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: key >> 32) & (count - 1)
  }
}
