/// Decides which of Word's font slots the characters of a paragraph take.
///
/// Word picks a font by code point, except for characters that East Asian and western fonts share
/// (“ ” ‘ ’ … — ·): those follow the hint of their run (ECMA-376 Part 1, 17.3.2.26), and inside Chinese they must be
/// full width. Right-to-left text needs runs of its own. Most bytes decide nothing, so runs stay long.
struct FontSlots {
  /// What a run has to say about its characters.
  enum Slot: UInt8, Sendable, Hashable {
    /// Nothing in it depends on the slot.
    case neutral
    /// Shared characters take the western font.
    case western
    /// Shared characters take the East Asian font.
    case eastAsian
    /// Text from right to left.
    case rightToLeft
  }

  /// What a stretch of bytes is.
  enum Content {
    /// Characters of one slot.
    case text(Slot)
    /// A line break.
    case lineBreak
    /// A tab.
    case tab
    /// Characters that XML or Word do not take.
    case dropped
  }

  /// Whether the paragraph runs from right to left.
  let isRightToLeft: Bool
  /// Whether the last character that was no punctuation was East Asian.
  private var afterEastAsian: Bool
  /// Whether the text stands in right-to-left text now.
  private var inRightToLeft: Bool
  private var afterCarriageReturn = false

  /// Starts a paragraph; `isEastAsian` decides about shared characters before the first letter.
  init(isEastAsian: Bool, isRightToLeft: Bool) {
    afterEastAsian = isEastAsian
    self.isRightToLeft = isRightToLeft
    inRightToLeft = isRightToLeft
  }

  /// Reads one stretch of `bytes` from `start` and returns what it is and where it ends.
  ///
  /// `bytes` is valid UTF-8. Consecutive stretches of text may have slots that go together. Linear over a paragraph.
  mutating func next(_ bytes: Span<UInt8>, from start: Int) -> (content: Content, end: Int) {
    let first = bytes[start]
    let wasCarriageReturn = afterCarriageReturn
    afterCarriageReturn = first == 0x0D
    switch first {
    case 0x0A: return (wasCarriageReturn ? .dropped : .lineBreak, start + 1)
    case 0x0D: return (.lineBreak, start + 1)
    case 0x09: return (.tab, start + 1)
    case 0x00..<0x20, 0x7F: return (.dropped, start + 1)
    case 0xC2 where bytes[start + 1] < 0xA0:
      return (bytes[start + 1] == 0x85 ? .lineBreak : .dropped, start + 2)
    case 0xE2 where Self.isLineSeparator(bytes, start): return (.lineBreak, start + 3)
    case 0xEF where Self.isNoncharacter(bytes, start): return (.dropped, start + 3)
    default: break
    }
    if isRightToLeft || inRightToLeft || Self.isRightToLeft(bytes, start) {
      return directed(bytes, from: start)
    }
    return Self.isPlain(bytes, start) ? plain(bytes, from: start) : other(bytes, from: start)
  }

  /// ASCII and East Asian characters, which look the same in every slot.
  private mutating func plain(_ bytes: Span<UInt8>, from start: Int) -> (Content, Int) {
    // Most texts are nothing else.
    var end = start == 0 && Self.isPlain(bytes) ? bytes.count : start
    while end < bytes.count {
      // A block may end inside a character: the next one goes on there, or the loop goes back to its start.
      while end &+ Self.blockSize < bytes.count,
        Self.isPlainBlock(bytes.extracting(end...end &+ Self.blockSize))
      {
        end &+= Self.blockSize
      }
      while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end &-= 1 }
      let limit = min(bytes.count, end &+ Self.blockSize)
      while end < limit {
        // U+4000–U+9FFF, the bulk of Chinese, is decided by its first byte.
        if bytes[end] &- 0xE4 <= 5 {
          end &+= 3
        } else if Self.isPlain(bytes, end) {
          end &+= Self.length(bytes[end])
        } else {
          break
        }
      }
      if end < limit { break }
    }
    // The last letter decides; all that is not ASCII here is East Asian.
    var last = end
    while last > start {
      last &-= 1
      if bytes[last] >= 0x80 || Self.isLetter(bytes[last]) {
        afterEastAsian = bytes[last] >= 0x80
        break
      }
    }
    return (.text(.neutral), end)
  }

  /// Text where both directions may meet.
  ///
  /// Spaces, digits and punctuation take the direction of both their neighbours, or the paragraph's where those
  /// differ (Unicode Standard Annex 9, rules N1 and N2; the end of a text counts as the paragraph's direction).
  private mutating func directed(_ bytes: Span<UInt8>, from start: Int) -> (Content, Int) {
    var end = start
    if Self.isRightToLeft(bytes, start) {
      while end < bytes.count, Self.isRightToLeft(bytes, end) { end += Self.length(bytes[end]) }
      inRightToLeft = true
      afterEastAsian = false
    } else if Self.isMark(bytes, start) {
      // What stands on a character goes with it (rule W1).
      while end < bytes.count, Self.isMark(bytes, end) { end += Self.length(bytes[end]) }
    } else if Self.isUndirected(bytes, start) {
      while end < bytes.count, Self.isUndirected(bytes, end) || Self.isMark(bytes, end) {
        end += Self.length(bytes[end])
      }
      let follows = end < bytes.count ? Self.isRightToLeft(bytes, end) : isRightToLeft
      if follows != inRightToLeft { inRightToLeft = isRightToLeft }
    } else {
      afterEastAsian = Self.isEastAsian(bytes, start)
      end += Self.length(bytes[start])
      inRightToLeft = false
    }
    return (.text(inRightToLeft ? .rightToLeft : .western), end)
  }

  /// What is neither ASCII nor East Asian.
  private mutating func other(_ bytes: Span<UInt8>, from start: Int) -> (Content, Int) {
    var end = start + Self.length(bytes[start])
    if Self.isShared(bytes, start) {
      return (.text(standsInEastAsian(bytes, before: end) ? .eastAsian : .western), end)
    }
    // Accented letters, Greek, Cyrillic and the rest: Word would set some of them full width under a hint.
    afterEastAsian = false
    while end < bytes.count, (0xC3..<0xD6).contains(bytes[end]), !Self.isShared(bytes, end) {
      end += 2
    }
    return (.text(.western), end)
  }

  /// Whether a shared character stands in East Asian text: after it, or just before it.
  private func standsInEastAsian(_ bytes: Span<UInt8>, before end: Int) -> Bool {
    if afterEastAsian { return true }
    // A closing mark or an apostrophe goes with what it closes; only an opening one looks ahead.
    var next = end
    var steps = 0
    while next < bytes.count, steps < 4, bytes[next] >= 0x80, Self.isShared(bytes, next) {
      next += Self.length(bytes[next])
      steps += 1
    }
    return next < bytes.count && Self.isEastAsian(bytes, next)
  }
}

// MARK: - Classes of code points, by their UTF-8

extension FontSlots {
  /// Two vectors wide, as in `XMLEscaping`.
  private static let blockSize = 32

  /// Whether a block holds parts of ASCII and East Asian characters only; reads the byte after it too.
  ///
  /// Of the East Asian ones it knows U+3000–U+9FFF, U+AC00–U+CFFF and the full-width forms, nearly all that occur. A loop
  /// without an exit and with an accumulator one byte wide becomes vector code, 3.5 instructions a byte; comparisons for
  /// equality with several numbers near each other do not.
  @inline(__always)
  private static func isPlainBlock(_ block: Span<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in 0..<blockSize {
      let byte = block[index]
      let next = block[index &+ 1]
      others |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0)
      others |= (byte >= 0xC0 ? 1 : 0) & (byte <= 0xE2 ? 1 : 0)
      others |= (byte >= 0xED ? 1 : 0) & (byte != 0xEF ? 1 : 0)
      others |= (byte == 0xEA ? 1 : 0) & (next < 0xB0 ? 1 : 0)
      others |= (byte == 0xEF ? 1 : 0) & (next &- 0xBC >= 3 ? 1 : 0)
    }
    return others == 0
  }

  /// Whether a text of more than a block holds nothing but ASCII, U+3000–U+9FFF and full-width forms; 2.3 instructions a
  /// byte.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, bytes.count > blockSize else { return false }
      // The rest at the end is looked at together with bytes before it; the last byte is the end of an ideograph or
      // the only one of its character.
      let count = bytes.count &- 1
      return unsafe isPlain(base, pairs: count & ~(blockSize &- 1))
        && isPlain(base + (count &- blockSize), pairs: blockSize)
        && bytes[count] >= 0x20 && bytes[count] != 0x7F
    }
  }

  /// The lowest of differences that wrap around: each is low in one range of bytes only, and the compiler needs two
  /// vector instructions for it.
  @inline(__always)
  private static func isPlain(_ base: UnsafePointer<UInt8>, pairs count: Int) -> Bool {
    var lowest: UInt8 = 0xFF
    var highest: UInt8 = 0
    var fromTwoBytes: UInt8 = 0xFF
    var fromHangul: UInt8 = 0xFF
    var special: UInt8 = 0xFF
    for index in 0..<count {
      let byte = unsafe base[index]
      let next = unsafe base[index &+ 1]
      lowest = min(lowest, byte)
      highest = max(highest, byte)
      fromTwoBytes = min(fromTwoBytes, byte &- 0xC0)
      fromHangul = min(fromHangul, byte &- 0xEA)
      // Delete, and what begins with EF but not with EF BC to EF BE.
      special = min(special, min(byte ^ 0x7F, (byte ^ 0xEF) | (3 &- min(3, next &- 0xBC))))
    }
    return lowest >= 0x20 && highest < 0xF0 && fromTwoBytes > 0xE2 - 0xC0
      && fromHangul > 0xEE - 0xEA && special > 0
  }

  /// Whether a printed character of ASCII or an East Asian one begins here.
  private static func isPlain(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    (0x20..<0x7F).contains(bytes[index]) || isEastAsian(bytes, index)
  }

  private static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// U+2E80–U+9FFF, U+AC00–U+D7AF, compatibility ideographs, full-width forms, and the ideographs beyond U+20000.
  private static func isEastAsian(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0xE3...0xE9, 0xEB, 0xEC: true
    case 0xE2: bytes[index + 1] >= 0xBA
    case 0xEA: bytes[index + 1] >= 0xB0
    case 0xED: bytes[index + 1] < 0x9F
    case 0xEF:
      bytes[index + 1] >= 0xA4 && bytes[index + 1] < 0xAC || bytes[index + 1] == 0xBC
        || bytes[index + 1] == 0xBD || bytes[index + 1] == 0xBE || bytes[index + 1] == 0xB8
    case 0xF0: bytes[index + 1] >= 0xA0 && bytes[index + 1] < 0xB4
    default: false
    }
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic and the presentation forms.
  static func isRightToLeft(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0xD6: bytes[index + 1] >= 0x90
    case 0xD7...0xDF: true
    case 0xE0: bytes[index + 1] < 0xA4
    case 0xEF:
      bytes[index + 1] == 0xAC && bytes[index + 2] >= 0x9D || bytes[index + 1] == 0xAD
        || bytes[index + 1] >= 0xAE && bytes[index + 1] <= 0xB7
        || bytes[index + 1] == 0xB9 && bytes[index + 2] >= 0xB0
        || bytes[index + 1] == 0xBA || bytes[index + 1] == 0xBB && bytes[index + 2] < 0xBF
    default: false
    }
  }

  /// Punctuation and symbols that fonts of both kinds hold: U+2010–U+2BFF, and · × ÷ ° § ± of Latin-1.
  private static func isShared(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0xE2: bytes[index + 1] < 0xB0
    case 0xC2:
      bytes[index + 1] == 0xB7 || bytes[index + 1] == 0xB0 || bytes[index + 1] == 0xA7
        || bytes[index + 1] == 0xB1
    case 0xC3: bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7
    default: false
    }
  }

  /// ASCII but letters, the symbols of Latin-1, and U+2000–U+2BFF: characters that have no direction of their own.
  private static func isUndirected(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x20..<0x7F: !isLetter(bytes[index])
    case 0xC2: bytes[index + 1] >= 0xA0
    case 0xE2: bytes[index + 1] < 0xB0 && !isLineSeparator(bytes, index)
    default: false
    }
  }

  /// The combining marks of U+0300–U+036F and U+FE20–U+FE2F, variation selectors, and U+FEFF, which nobody sees.
  private static func isMark(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0xCC: true
    case 0xCD: bytes[index + 1] < 0xB0
    case 0xEF:
      bytes[index + 1] == 0xB8 && (bytes[index + 2] < 0x90 || bytes[index + 2] & 0xF0 == 0xA0)
        || bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
    default: false
    }
  }

  /// U+2028 and U+2029.
  private static func isLineSeparator(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
  }

  /// U+FFFE and U+FFFF, which XML forbids, and U+FDD0–U+FDEF, which no text may hold.
  private static func isNoncharacter(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
      || bytes[index + 1] == 0xB7 && bytes[index + 2] >= 0x90 && bytes[index + 2] <= 0xAF
  }
}
