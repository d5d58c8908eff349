/// A source being rebuilt: bytes are put at their places, each place exactly once.
struct SourceFiller {
  private(set) var bytes: [UInt8]
  private var isFilled: [Bool]

  init(count: Int) {
    bytes = Array(repeating: 0, count: count)
    isFilled = Array(repeating: false, count: count)
  }

  /// Puts `content` at `start`; returns what is wrong when a place is outside or filled already.
  mutating func put(_ content: [UInt8], at start: Int) -> String? {
    let end = start + content.count
    guard end <= bytes.count else {
      return "bytes \(start)..<\(end) lie outside the source of \(bytes.count) bytes"
    }
    for place in start..<end {
      if isFilled[place] { return "source byte \(place) is given twice" }
      isFilled[place] = true
      bytes[place] = content[place - start]
    }
    return nil
  }

  /// The first place nothing was put at.
  var firstMissing: Int? { isFilled.firstIndex(of: false) }
}
