internal import GalleyCore
internal import GalleyUnicode

/// UTF-16 and UTF-32 in both byte orders.
struct WideEncoding: Equatable {
  let name: String
  /// Bytes a code unit: 2 or 4.
  let width: Int
  let isBigEndian: Bool

  static let all = [
    WideEncoding(name: "UTF-32LE", width: 4, isBigEndian: false),
    WideEncoding(name: "UTF-32BE", width: 4, isBigEndian: true),
    WideEncoding(name: "UTF-16LE", width: 2, isBigEndian: false),
    WideEncoding(name: "UTF-16BE", width: 2, isBigEndian: true),
  ]

  static func named(_ name: String) -> WideEncoding? { all.first { $0.name == name } }

  /// The encoding whose byte order mark opens `input`; the longer marks are tried first.
  static func ofByteOrderMark(in input: [UInt8]) -> WideEncoding? {
    all.first { encoding in
      input.count >= encoding.width && encoding.unit(of: input, at: 0) == 0xFEFF
    }
  }

  /// The encoding that unmarked text is in, if its code units leave no doubt.
  ///
  /// Looks at the first 64 KiB. At least 95 % of the units must be of the blocks that text is made of, and one in a
  /// hundred a space, a line feed or a mark: two bytes of Shift_JIS form an ideograph too, but such a unit holds a byte
  /// that no charset before Unicode has in a text. Of the byte orders the one with more such units is meant.
  static func guess(_ input: [UInt8]) -> WideEncoding? {
    guard input.count >= 4 else { return nil }
    var best: (encoding: WideEncoding, score: Double)?
    var second = 0.0
    for encoding in all where input.count % encoding.width == 0 {
      let share = encoding.shares(in: input)
      let score = share.plausible + share.structure
      if share.plausible >= 0.95, share.structure >= 0.01, score > best?.score ?? 0 {
        second = max(second, best?.score ?? 0)
        best = (encoding, score)
      } else {
        second = max(second, score)
      }
    }
    guard let best, best.score > second else { return nil }
    return best.encoding
  }

  /// The share of units of the blocks that text is made of, and of those that give it structure.
  private func shares(in input: [UInt8]) -> (plausible: Double, structure: Double) {
    let units = min(input.count, 1 << 16) / width
    var plausible = 0
    var structure = 0
    for index in 0..<units {
      switch unit(of: input, at: index * width) {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E:
        plausible += 1
        structure += 1
      // The marks of Chinese and Japanese. A digit 0 before a line end forms U+3009, U+300A or U+300D in other charsets.
      case 0x3000...0x3002, 0x300B, 0x300C, 0x300E...0x301F, 0xFF01...0xFF1F:
        plausible += 1
        structure += 1
      case 0xA0...0x17FF, 0x1E00...0x206F, 0x20A0...0x27BF, 0x2E80...0x9FFF, 0xAC00...0xD7A3,
        0xFEFF...0xFFEF, 0x1_0000...0x3_FFFF:
        plausible += 1
      default: break
      }
    }
    let count = Double(max(units, 1))
    return (Double(plausible) / count, Double(structure) / count)
  }

  private func unit(of input: [UInt8], at offset: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<width {
      value = value << 8 | UInt32(input[offset + (isBigEndian ? index : width - 1 - index)])
    }
    return value
  }

  /// Decodes `input`: a lone surrogate, a number beyond U+10FFFF and a cut unit become U+FFFD.
  func decode(_ input: [UInt8]) -> DecodedText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.count + input.count / 2)
    var faults = DecodingFaults()
    var offset = 0
    while offset < input.count {
      var end = min(offset + width, input.count)
      var codePoint: UInt32 = 0xD800
      if end - offset == width {
        codePoint = unit(of: input, at: offset)
        if width == 2, codePoint & 0xFC00 == 0xD800, end + 2 <= input.count {
          let trail = unit(of: input, at: end)
          if trail & 0xFC00 == 0xDC00 {
            codePoint = 0x1_0000 + (codePoint & 0x3FF) << 10 + trail & 0x3FF
            end += 2
          }
        }
      }
      if Unicode.Scalar(codePoint) != nil {
        UTF8Decoding.append(codePoint, to: &bytes)
      } else {
        let shown = bytes.count
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        faults.add(input: offset..<end, output: shown..<bytes.count)
      }
      offset = end
    }
    return DecodedText(bytes: bytes, charset: name, faults: faults, input: input)
  }

  /// Encodes valid UTF-8 and adds it to `output`.
  func encode(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if width == 4 {
        append(scalar.value, to: &output)
      } else {
        for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
          append(UInt32(unit), to: &output)
        }
      }
    }
  }

  private func append(_ unit: UInt32, to output: inout [UInt8]) {
    for index in 0..<width {
      let shift = UInt32(8 * (isBigEndian ? width - 1 - index : index))
      output.append(UInt8(truncatingIfNeeded: unit >> shift))
    }
  }
}
