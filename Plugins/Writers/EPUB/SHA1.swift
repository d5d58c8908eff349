/// The hash that UUIDs of version 5 are made with (RFC 9562 §5.5); not for security.
///
/// After FIPS 180-4 §6.1. Takes its input in parts of any size; linear, constant memory.
struct SHA1 {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0
  )
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// Takes in the next part of the input.
  mutating func update(_ bytes: [UInt8]) {
    byteCount &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == 64 else { return }
      let block = pending
      process(block.span.bytes)
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = bytes.span.bytes
    while start &+ 64 <= blocks.byteCount {
      process(blocks.extracting(start..<start &+ 64))
      start &+= 64
    }
    pending.append(contentsOf: bytes[start...])
  }

  /// The 20 bytes of the hash; ends the input.
  mutating func digest() -> [UInt8] {
    let bitCount = byteCount &* 8
    var padding: [UInt8] = [0x80]
    let length = (pending.count + 1) % 64
    padding += [UInt8](repeating: 0, count: length <= 56 ? 56 - length : 120 - length)
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    update(padding)
    return [state.0, state.1, state.2, state.3, state.4].flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private mutating func process(_ block: RawSpan) {
    var words = InlineArray<80, UInt32>(repeating: 0)
    for i in 0..<16 {
      words[i] = block.unsafeLoadUnaligned(fromByteOffset: 4 &* i, as: UInt32.self).bigEndian
    }
    for i in 16..<80 {
      let mixed = words[i &- 3] ^ words[i &- 8] ^ words[i &- 14] ^ words[i &- 16]
      words[i] = mixed &<< 1 | mixed &>> 31
    }
    var (a, b, c, d, e) = state
    @inline(__always) func round(
      _ a: UInt32, _ b: inout UInt32, _ e: inout UInt32, _ mixed: UInt32
    ) {
      e = e &+ mixed &+ (a &<< 5 | a &>> 27)
      b = b &<< 30 | b &>> 2
    }
    // Five rounds a turn: then every variable has its name again, and none was moved.
    @inline(__always) func rounds(
      _ range: Range<Int>, _ constant: UInt32, _ choice: (UInt32, UInt32, UInt32) -> UInt32
    ) {
      var i = range.lowerBound
      while i < range.upperBound {
        round(a, &b, &e, words[i] &+ constant &+ choice(b, c, d))
        round(e, &a, &d, words[i &+ 1] &+ constant &+ choice(a, b, c))
        round(d, &e, &c, words[i &+ 2] &+ constant &+ choice(e, a, b))
        round(c, &d, &b, words[i &+ 3] &+ constant &+ choice(d, e, a))
        round(b, &c, &a, words[i &+ 4] &+ constant &+ choice(c, d, e))
        i &+= 5
      }
    }
    rounds(0..<20, 0x5A82_7999) { $2 ^ ($0 & ($1 ^ $2)) }
    rounds(20..<40, 0x6ED9_EBA1) { $0 ^ $1 ^ $2 }
    rounds(40..<60, 0x8F1B_BCDC) { ($0 & $1) | ($2 & ($0 | $1)) }
    rounds(60..<80, 0xCA62_C1D6) { $0 ^ $1 ^ $2 }
    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
  }
}
