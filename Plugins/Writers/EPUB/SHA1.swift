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
      process(block.span, 0)
      pending.removeAll(keepingCapacity: true)
    }
    let span = bytes.span
    while start + 64 <= span.count {
      process(span, start)
      start += 64
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

  private mutating func process(_ bytes: Span<UInt8>, _ start: Int) {
    // The schedule of 80 words is kept as its last 16: word i is made from words i-3, i-8, i-14 and i-16.
    var words = InlineArray<16, UInt32>(repeating: 0)
    for i in 0..<16 {
      let at = start &+ i &* 4
      words[i] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8
        | UInt32(bytes[at &+ 3])
    }
    var (a, b, c, d, e) = state
    @inline(__always) func round(_ i: Int, _ choice: UInt32, _ constant: UInt32) {
      if i >= 16 {
        let mixed =
          words[(i &- 3) & 15] ^ words[(i &- 8) & 15] ^ words[(i &- 14) & 15] ^ words[i & 15]
        words[i & 15] = mixed << 1 | mixed >> 31
      }
      let next = (a << 5 | a >> 27) &+ choice &+ e &+ constant &+ words[i & 15]
      (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, next)
    }
    for i in 0..<20 { round(i, d ^ (b & (c ^ d)), 0x5A82_7999) }
    for i in 20..<40 { round(i, b ^ c ^ d, 0x6ED9_EBA1) }
    for i in 40..<60 { round(i, (b & c) | (d & (b | c)), 0x8F1B_BCDC) }
    for i in 60..<80 { round(i, b ^ c ^ d, 0xCA62_C1D6) }
    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
  }
}
