import Testing

@testable import GalleyXML

/// A small generator with a fixed seed (SplitMix64), so that every run tests the same inputs.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Writes random documents and knows what a reader must find in them.
private struct RandomDocument {
  var random: SeededGenerator
  var expected: [XMLEvent] = []
  var pending = ""
  var dropped = 0

  /// Any scalar, the dangerous ones often.
  mutating func string(_ longest: Int) -> String {
    let nasty: [Unicode.Scalar] = [
      "&", "<", ">", "\"", "'", "\t", "\n", "\r", "\0", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "]", "-",
      "文", "，", "\u{FFFD}", "😀", "\u{85}", "\u{2028}", "\u{7F}",
    ]
    var result = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...longest, using: &random) {
      if Int.random(in: 0..<3, using: &random) == 0 {
        result.append(nasty.randomElement(using: &random) ?? "a")
      } else if Bool.random(using: &random) {
        result.append("a")
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// What of a string XML 1.0 lets through.
  mutating func allowed(_ string: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      let value = scalar.value
      if value < 0x20 && ![9, 10, 13].contains(value) || value == 0xFFFE || value == 0xFFFF {
        dropped += 1
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  mutating func flush() {
    if !pending.isEmpty { expected.append(.text(pending)) }
    pending = ""
  }

  mutating func element(_ writer: XMLWriter, depth: Int) {
    flush()
    writer.start("a")
    var attributes: [XMLAttribute] = []
    for name: StaticString in ["x", "y", "z"] where Bool.random(using: &random) {
      let value = string(100)
      writer.attribute(name, value)
      attributes.append(XMLAttribute(name: name.description, value: allowed(value)))
    }
    expected.append(.startElement(name: "a", namespace: nil, attributes: attributes))
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      if depth < 6, Bool.random(using: &random) {
        element(writer, depth: depth + 1)
      } else {
        let text = string(300)
        let bytes = Array(text.utf8)
        if Bool.random(using: &random) {
          writer.text(text)
        } else {
          writer.text(bytes: bytes.span)
        }
        pending += allowed(text)
      }
    }
    flush()
    writer.end()
    expected.append(.endElement(name: "a", namespace: nil))
  }
}

@Suite struct WellFormednessTests {
  /// What is written is read back, character for character, except what was counted as dropped.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func readsBackWhatWasWritten(seed: UInt64) throws {
    var document = RandomDocument(random: SeededGenerator(state: seed))
    let writer = XMLWriter(
      declaration: seed.isMultiple(of: 2),
      emptyElements: seed.isMultiple(of: 3) ? .voidElementsOnly : .selfClosing)
    document.element(writer, depth: 0)
    #expect(writer.droppedCharacters == document.dropped)
    let read = try events(writer.finish(), chunk: 1 + Int(seed) * 13)
    // Compared scalar by scalar: == on String would take canonical equivalents for the same.
    #expect(read.count == document.expected.count)
    for (one, other) in zip(read, document.expected) {
      #expect(scalars(one) == scalars(other))
    }
  }

  private func scalars(_ event: XMLEvent) -> [[UInt32]] {
    switch event {
    case .startElement(let name, let namespace, let attributes):
      ([name, namespace ?? ""] + attributes.flatMap { [$0.name, $0.value] }).map {
        $0.unicodeScalars.map(\.value)
      }
    case .endElement(let name, _): [name.unicodeScalars.map(\.value)]
    case .text(let text), .comment(let text): [text.unicodeScalars.map(\.value)]
    }
  }
}
