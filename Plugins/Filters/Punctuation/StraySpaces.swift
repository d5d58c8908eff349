internal import GalleyUnicode

/// Single spaces that a recogniser dropped between Han here and there, as unlike the spaces of titles as can be.
///
/// A space that a writer set stands between words; one that a recogniser dropped falls inside a word about every second
/// time. So the words around each space are asked (ICU's dictionary), and a stretch of the document in which spaces cut
/// words has stray ones: there the rest of them go too, with less confidence.
struct StraySpaces {
  /// How many spaces between Han a text holds, and how many of them cut a word.
  struct Count: Equatable {
    var cutting = 0
    var total = 0

    static func += (left: inout Count, right: Count) {
      left.cutting += right.cutting
      left.total += right.total
    }

    /// Two words cut, and one space in five: spaces that are meant cut none but words the dictionary makes by mistake.
    var areStray: Bool { cutting >= 2 && cutting * 5 >= total }
  }

  /// How many Han on either side of a space are shown to the dictionary; no entry is longer than five.
  private static let reach = 5

  private let words = WordBreaker(language: "zh")

  /// Counts the spaces of running text: text that holds a mark of Chinese sentences.
  func count(in bytes: Span<UInt8>) -> Count {
    var count = Count()
    guard isRunningText(bytes) else { return count }
    forEachSpace(in: bytes) { range in
      count.total += 1
      if cutsWord(range, in: bytes) { count.cutting += 1 }
    }
    return count
  }

  /// Whether a text holds `，` or `。`; titles and names do not.
  func isRunningText(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index &+ 2 < bytes.count {
      let first = bytes[index]
      if first == 0xE3, bytes[index &+ 1] == 0x80, bytes[index &+ 2] == 0x82 { return true }
      if first == 0xEF, bytes[index &+ 1] == 0xBC, bytes[index &+ 2] == 0x8C { return true }
      index &+= 1
    }
    return false
  }

  /// Whether a space stands inside a word of the dictionary.
  func cutsWord(_ space: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var before: [UInt8] = []
    var position = space.lowerBound
    for _ in 0..<Self.reach {
      guard CharacterSide.before(position, in: bytes) == .han,
        let length = UTF8Decoding.scalar(before: position, in: bytes)?.length
      else { break }
      position -= length
    }
    for index in position..<space.lowerBound { before.append(bytes[index]) }
    var text = before
    position = space.upperBound
    for _ in 0..<Self.reach {
      guard CharacterSide.after(position, in: bytes) == .han else { break }
      let length = UTF8Decoding.decodeScalar(in: bytes, at: position).length
      for index in position..<position + length { text.append(bytes[index]) }
      position += length
    }
    return !words.boundaries(in: text).contains(before.count)
  }

  private func forEachSpace(in bytes: Span<UInt8>, _ visit: (Range<Int>) -> Void) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x20 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      if CharacterSide.before(start, in: bytes) == .han,
        CharacterSide.after(index, in: bytes) == .han
      {
        visit(start..<index)
      }
    }
  }
}
