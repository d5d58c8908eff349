/// Finds headings of one pattern: short lines without a stop that open with the same words, each over a longer line
/// (`加强桥的养护，可以…`, `加强桥的管理，可以…`; rule S7).
enum SiblingLines {
  /// The bytes that must be the same: four ideographs, a word or two of letters.
  private static let opening = 12
  /// The widest of them in cells: a line and a half of print.
  private static let widest: Int32 = 64
  /// How far apart in lines siblings stand at most: the sections of one article.
  private static let reach = 60

  /// Notes every line that has a sibling.
  static func note(_ facts: inout [LineFacts], _ bytes: [UInt8]) {
    var last: [UInt64: Int] = [:]
    for index in facts.indices.dropLast() {
      let fact = facts[index]
      guard fact.cells <= widest, fact.ending == .other, fact.end - fact.start > opening,
        fact.label == nil, fact.flags.isDisjoint(with: [.standsAlone, .opensBlock, .isByline]),
        facts[index + 1].cells > 2 * fact.cells
      else { continue }
      // FNV-1a, 64 bits; that two openings share one is as good as never, and would only add some nats.
      var key: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes[fact.start..<fact.start + opening] {
        key = (key ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      // A line between them, at the least: lines in a row that open alike are verse.
      if let before = last[key], index - before <= reach, index - before >= 2 {
        facts[before].hasSibling = true
        facts[index].hasSibling = true
      }
      last[key] = index
    }
  }
}
