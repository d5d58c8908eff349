/// Where a run of characters stands; it decides what has to be escaped.
enum XMLPlace {
  case text
  case attribute
}

/// Copies UTF-8 into XML, replacing only what must be replaced.
///
/// Written out: `&amp; &lt; &gt;` and `&#13;` (a bare carriage return would be read back as a line
/// feed, XML 1.0 §2.11); in attributes also `&quot; &#9; &#10;` (they would be read back as spaces,
/// §3.3.3). Left out, and counted: the code points XML 1.0 §2.2 forbids.
struct XMLEscaping {
  /// Appends valid UTF-8 to `output`; returns how many characters were left out.
  ///
  /// Linear; clean text costs one look in blocks and one `memcpy`.
  static func append(
    _ run: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], in place: XMLPlace
  ) -> Int {
    guard let base = run.baseAddress else { return 0 }
    let count = run.count
    var dropped = 0
    var copied = 0  // everything before this is in the output
    var i = 0
    // What is short is copied while it is looked at; most of what is long is looked through once and copied.
    if place == .text, count > blockSize, unsafe isPlainText(base, count) {
      unsafe output.append(contentsOf: run)
      return 0
    }
    if count <= blockSize || place == .attribute {
      unsafe output.append(upTo: count) { room in
        while i &+ 8 <= count, unsafe copyPlainWord(base + i, room + i) { i &+= 8 }
        // The rest is copied together with bytes before it.
        if i > 0, i < count, i &+ 8 > count,
          unsafe copyPlainWord(base + (count &- 8), room + (count &- 8))
        {
          i = count
        }
        while i < count, unsafe isPlain(base[i]) {
          unsafe room[i] = base[i]
          i &+= 1
        }
        return i
      }
      if i == count { return 0 }
      copied = i
    }
    while i < count {
      // The block test needs one byte more than the block, for the pair EF BF. A block with a hit
      // goes through the byte loop, then blocks resume.
      if place == .text {
        while i &+ blockSize < count, unsafe isPlainBlock(base + i) { i &+= blockSize }
        // What is left is looked at in one block with bytes before it, all but the last byte.
        if count > blockSize, i &+ blockSize >= count,
          unsafe isPlainBlock(base + (count &- blockSize &- 1)),
          unsafe isPlain(base[count &- 1])
        {
          break
        }
      }
      let end = min(count, i &+ blockSize)
      while i < end {
        let byte = unsafe base[i]
        if isPlain(byte) {
          i &+= 1
          continue
        }
        var length = 1
        let replacement: StaticString
        switch byte {
        case 0x26: replacement = "&amp;"
        case 0x3C: replacement = "&lt;"
        case 0x3E: replacement = "&gt;"
        case 0x0D: replacement = "&#13;"
        case 0x22 where place == .attribute: replacement = "&quot;"
        case 0x09 where place == .attribute: replacement = "&#9;"
        case 0x0A where place == .attribute: replacement = "&#10;"
        case 0x09, 0x0A:
          i &+= 1
          continue
        case 0x00..<0x20:
          replacement = ""
          dropped &+= 1
        case 0xEF
        where unsafe i &+ 2 < count && base[i &+ 1] == 0xBF && base[i &+ 2] >= 0xBE:
          // U+FFFE and U+FFFF; three bytes.
          replacement = ""
          length = 3
          dropped &+= 1
        default:
          i &+= 1
          continue
        }
        unsafe output.append(
          contentsOf: UnsafeBufferPointer(start: base + copied, count: i - copied))
        output.append(replacement)
        i &+= length
        copied = i
      }
    }
    if copied < count {
      unsafe output.append(
        contentsOf: UnsafeBufferPointer(start: base + copied, count: count - copied))
    }
    return dropped
  }

  /// Whether a byte stands for itself wherever it is; most bytes do.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x40 ? plainBelow64 &>> UInt64(byte) & 1 == 1 : byte != 0xEF
  }

  /// A bit for each byte from 0x20 to 0x3F, but not for `"`, `&`, `<` and `>`.
  private static let plainBelow64: UInt64 = 0xAFFF_FFBB_0000_0000

  /// Copies eight bytes and says whether all of them are plain.
  ///
  /// As one number, two instructions a byte where one after the other they were fourteen: a byte is zero where borrowing
  /// from it sets its highest bit, which it did not have (Warren, Hacker's Delight, 6-1).
  @inline(__always)
  private static func copyPlainWord(
    _ from: UnsafePointer<UInt8>, _ to: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let word = unsafe UnsafeRawPointer(from).loadUnaligned(as: UInt64.self)
    unsafe UnsafeMutableRawPointer(to).storeBytes(of: word, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    // `"` and `&` differ in one bit, and so do `<` and `>`.
    let hits =
      (word &- 0x20 &* ones) & ~word | zeros((word | 0x04 &* ones) ^ 0x26 &* ones)
      | zeros((word | 0x02 &* ones) ^ 0x3E &* ones) | zeros(word ^ 0xEF &* ones)
    return hits & (0x80 &* ones) == 0
  }

  /// Small, so that little is left over at the end of a run; two vectors wide.
  private static let blockSize = 32

  /// Whether a run of more than a block holds nothing that text must escape or drop, and no tab, line feed or U+FFC0 and
  /// above; 1.5 instructions a byte.
  private static func isPlainText(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    // The rest at the end is looked at together with bytes before it; the last byte leads nothing.
    unsafe isPlainText(base, pairs: (count &- 1) & ~(blockSize &- 1))
      && isPlainText(base + (count &- blockSize &- 1), pairs: blockSize)
      && isPlain(base[count &- 1])
  }

  /// The lowest of numbers that are 0 for a byte to look at: the form in which the compiler needs fewest vectors.
  @inline(__always)
  private static func isPlainText(_ base: UnsafePointer<UInt8>, pairs count: Int) -> Bool {
    var lowest: UInt8 = 0xFF
    for index in 0..<count {
      let byte = unsafe base[index]
      let next = unsafe base[index &+ 1]
      lowest = min(lowest, min(byte & 0xE0, byte ^ 0x26))
      lowest = min(lowest, min((byte | 0x02) ^ 0x3E, (byte ^ 0xEF) | (next ^ 0xBF)))
    }
    return lowest != 0
  }

  /// Whether a block holds nothing that text must escape or drop; reads the byte after it too.
  ///
  /// The loop has no exit and one byte-wide accumulator, which is the form the compiler turns into
  /// vector code: 1.7 instructions a byte (operations on `SIMD16` became loops over its lanes, 100).
  @inline(__always)
  private static func isPlainBlock(_ block: UnsafePointer<UInt8>) -> Bool {
    var hits: UInt8 = 0
    for k in 0..<blockSize {
      let byte = unsafe block[k]
      let next = unsafe block[k &+ 1]
      // 0x3C and 0x3E, `<` and `>`, differ in one bit.
      hits |= (byte == 0x26 ? 1 : 0) | (byte | 0x02 == 0x3E ? 1 : 0)
      hits |= (byte < 0x20 ? 1 : 0) & (byte != 0x0A ? 1 : 0) & (byte != 0x09 ? 1 : 0)
      hits |= (byte == 0xEF ? 1 : 0) & (next == 0xBF ? 1 : 0)
    }
    return hits == 0
  }
}

extension [UInt8] {
  /// Makes room for `count` bytes, lets `fill` write some of them from the first on, and keeps as many as it says.
  ///
  /// For runs of some bytes, of which an `OutputSpan` would ask each whether there is room left: half the cost.
  @inline(__always)
  mutating func append(upTo count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) {
    append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, initializedCount in
        guard let base = buffer.baseAddress else { return }
        let filled = unsafe fill(base + initializedCount)
        precondition(filled <= count, "more was written than there is room for")
        initializedCount &+= filled
      }
    }
  }

  /// Appends the UTF-8 of a literal.
  mutating func append(_ literal: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a whole number in decimal, with zeros before it where it has fewer than `digits`.
  mutating func append(decimal number: Int, digits: Int = 1) {
    // The largest number has nineteen digits.
    var text = InlineArray<19, UInt8>(repeating: 0x30)
    var start = text.count
    var rest = number.magnitude
    repeat {
      start &-= 1
      text[start] = 0x30 | UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    start = Swift.max(0, Swift.min(start, text.count &- digits))
    if number < 0 { append(0x2D) }
    for index in start..<text.count { append(text[index]) }
  }
}
