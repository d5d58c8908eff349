import GalleyTesting
import Testing

@testable import PlainTextPlugin

/// The test for valid UTF-8 against the standard library's.
@Suite struct ValidationTests {
  private func isValid(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  @Test(
    arguments: [
      [], [0x61], [0xC2, 0xA0], [0xC1, 0xBF], [0xC2], [0x80], [0xE0, 0xA0, 0x80],
      [0xE0, 0x9F, 0xBF],
      [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF], [0xE4, 0xB8], [0xE4, 0xB8, 0x41],
      [0xE4, 0x41, 0xB8], [0xF0, 0x90, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF1, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func edgesOfTheTable(bytes: [UInt8]) {
    for before in [0, 1, 2, 31, 32, 33, 64] {
      for after in [0, 1, 32, 40] {
        let text =
          [UInt8](repeating: 0x61, count: before) + bytes + [UInt8](repeating: 0x62, count: after)
        #expect(UTF8Repair.isValid(text) == isValid(text))
      }
    }
  }

  /// Sequences of three bytes of every form.
  @Test func threeBytes() {
    for lead in UInt8(0xC0)...0xFF {
      for second in stride(from: UInt8(0x70), through: 0xD0, by: 0x08) {
        for third in [0x00, 0x7F, 0x80, 0xBF, 0xC0] as [UInt8] {
          for text in [[lead, second, third], [lead, second, third, 0x80]] {
            #expect(UTF8Repair.isValid(text) == isValid(text))
          }
        }
      }
    }
  }

  @Test func damagedTexts() {
    var random = SplitMix64(seed: 7)
    let text = Array("The ferry 渡船 left — “é” 😀 か한.\n".utf8)
    for _ in 0..<4000 {
      var bytes = text + text
      for _ in 0..<random.number(in: 0...2) {
        bytes[random.number(in: 0...bytes.count - 1)] = UInt8(random.number(in: 0...255))
      }
      bytes.removeLast(random.number(in: 0...5))
      #expect(UTF8Repair.isValid(bytes) == isValid(bytes))
    }
  }
}
