/// The words that connect others and end nothing, such as `of`, `und` or `dans`, as the document itself shows them.
///
/// They are among its commonest words, are short, and no stop stands behind them: a line that ends in one goes on, whatever
/// the next begins with. Those that hardly ever begin a sentence begin no headline either.
struct ConnectingWords {
  /// One word in so many is a common one: `will` and `from` are 1 in 250 in English.
  private static let rarest: Int32 = 400
  /// A connecting word must be seen so often.
  private static let fewest: Int32 = 8
  /// One in so many may stand before a stop, by a slip of the recognition.
  private static let leastBeforeStop: Int32 = 50
  /// One in so many may begin a sentence: `the` is 1 in 15, `of` 1 in 200.
  private static let leastWithCapital: Int32 = 30
  /// The lines that are looked at, from all over the document: 20 000 words, in which a common one stands 50 times.
  private static let sample = 2_000
  /// The longest such word in bytes; a word is kept in one number.
  private static let longest = 6

  private struct Word {
    var key: UInt64 = 0
    var all: Int32 = 0
    var beforeStop: Int32 = 0
    var withCapital: Int32 = 0
  }

  /// A flat table with open addressing: the common words of a text stand among its first thousands.
  private var slots = [Word](repeating: Word(), count: 8192)
  private var used = 0
  private var words: Int32 = 0

  /// Marks the lines of `facts` that end in a connecting word, and the lines in the capitals of a title that begin with one
  /// that begins no sentence.
  static func note(_ facts: inout [LineFacts], _ bytes: [UInt8]) {
    var words = ConnectingWords()
    words.count(facts, bytes.span)
    guard words.words > 0 else { return }
    let span = bytes.span
    for index in facts.indices {
      let flags = facts[index].flags
      if flags.contains(.solid) { continue }
      let start = facts[index].start
      let end = facts[index].end
      // A mark behind the word ends something: `I.` is a number, where `i` connects.
      let last = span[end - 1]
      if (last | 0x20) &- 0x61 < 26 || last >= 0x80 {
        var place = end - 1
        while place > start, span[place - 1] != 0x20, end - place <= longest { place -= 1 }
        if words.isConnecting(word(span, &place, end)), place == end {
          facts[index].flags.insert(.endsConnecting)
        }
      }
      guard !flags.isDisjoint(with: [.isCapitals, .isTitleCase]) else { continue }
      var place = start
      if words.isConnecting(word(span, &place, end), beginsNothing: true) {
        facts[index].flags.insert(.startsConnecting)
      }
    }
  }

  // MARK: - Counting

  private mutating func count(_ facts: [LineFacts], _ bytes: Span<UInt8>) {
    let step = facts.count / Self.sample + 1
    for index in stride(from: 0, to: facts.count, by: step) {
      // A line in capitals does not show which words begin sentences.
      guard facts[index].flags.isDisjoint(with: [.solid, .isCapitals]) else { continue }
      var position = facts[index].start
      let end = facts[index].end
      while position < end {
        let start = position
        let key = Self.word(bytes, &position, end)
        words += 1
        let next = position < end ? bytes[position] : 0x20
        if key != 0 {
          add(key, isCapital: bytes[start] &- 0x41 < 26, isStopped: Self.isStop(next))
        }
        while position < end, bytes[position] != 0x20 { position += 1 }
        position += 1
      }
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3B || byte == 0x3A
  }

  private mutating func add(_ key: UInt64, isCapital: Bool, isStopped: Bool) {
    let slot = slot(of: key)
    if slots[slot].all == 0 {
      // What comes up only now is not common.
      guard used * 4 < slots.count * 3 else { return }
      used += 1
      slots[slot].key = key
    }
    slots[slot].all += 1
    if isStopped { slots[slot].beforeStop += 1 }
    if isCapital { slots[slot].withCapital += 1 }
  }

  // MARK: - Asking

  private func isConnecting(_ key: UInt64, beginsNothing: Bool = false) -> Bool {
    guard key != 0 else { return false }
    let word = slots[slot(of: key)]
    return word.all >= Self.fewest && word.all * Self.rarest >= words
      && word.beforeStop * Self.leastBeforeStop <= word.all
      && (!beginsNothing || word.withCapital * Self.leastWithCapital <= word.all)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 51)
    while slots[slot].all != 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The word that begins at `position`, in lower case and a byte a byte; 0 where it is too long to connect, or nothing.
  ///
  /// Goes on to what stands behind its letters.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ position: inout Int, _ end: Int) -> UInt64 {
    var word: UInt64 = 0
    var length = 0
    while position < end {
      let byte = bytes[position]
      let folded = byte | 0x20
      guard folded &- 0x61 < 26 || byte >= 0x80 || byte == 0x27 else { break }
      word = word << 8 | UInt64(byte < 0x80 ? folded : byte)
      length += 1
      position += 1
    }
    return length <= longest ? word : 0
  }
}
