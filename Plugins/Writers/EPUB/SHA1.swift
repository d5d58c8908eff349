/// The hash that UUIDs of version 5 are made with (RFC 9562 §5.5); not for security.
///
/// After FIPS 180-4 §6.1. Takes its input in parts of any size; linear, constant memory.
struct SHA1 {
  private var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  private var schedule = [UInt32](repeating: 0, count: 80)
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
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private mutating func process(_ bytes: Span<UInt8>, _ start: Int) {
    for i in 0..<16 {
      let at = start &+ i &* 4
      schedule[i] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8
        | UInt32(bytes[at &+ 3])
    }
    for i in 16..<80 {
      let mixed = schedule[i &- 3] ^ schedule[i &- 8] ^ schedule[i &- 14] ^ schedule[i &- 16]
      schedule[i] = mixed << 1 | mixed >> 31
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for i in 0..<80 {
      let choice: UInt32
      let constant: UInt32
      switch i {
      case 0..<20: (choice, constant) = (b & c | ~b & d, 0x5A82_7999)
      case 20..<40: (choice, constant) = (b ^ c ^ d, 0x6ED9_EBA1)
      case 40..<60: (choice, constant) = (b & c | b & d | c & d, 0x8F1B_BCDC)
      default: (choice, constant) = (b ^ c ^ d, 0xCA62_C1D6)
      }
      let next = (a << 5 | a >> 27) &+ choice &+ e &+ constant &+ schedule[i]
      (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, next)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }
}
