/// Greek alphabetic numerals with their keraia: `αʹ`, `ΙΒ´`, `͵αωκαʹ`.
enum GreekNumeral {
  /// The value (1 to 9999), or nil; letters without a keraia are no numeral.
  static func value(of codePoints: [UInt32]) -> Int? {
    guard let last = codePoints.last, isKeraia(last) else { return nil }
    var rest = codePoints.dropLast()
    var sum = 0
    // U+0375, the lower numeral sign, makes a unit count thousands.
    if rest.first == 0x375 {
      guard rest.count >= 2, let value = letter(rest[rest.startIndex + 1]), value < 10 else {
        return nil
      }
      sum = value * 1000
      rest = rest.dropFirst(2)
      if rest.isEmpty { return sum }
    }
    guard !rest.isEmpty else { return nil }
    var place = 1000
    // στ, sigma and tau, is a common spelling of the stigma, 6.
    if rest.count >= 2,
      rest.suffix(2).elementsEqual([0x3C3, 0x3C4])
        || rest.suffix(2).elementsEqual([0x3A3, 0x3A4])
    {
      sum += 6
      rest = rest.dropLast(2)
      if rest.isEmpty { return sum }
      place = 1000
      guard let end = rest.last, let value = letter(end), value >= 10 else { return nil }
    }
    for codePoint in rest {
      guard let value = letter(codePoint) else { return nil }
      let own = value < 10 ? 1 : (value < 100 ? 10 : 100)
      guard own < place else { return nil }
      sum += value
      place = own
    }
    return sum
  }

  private static func isKeraia(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    // Keraia and what NFC makes of it, tonos, acute, apostrophes.
    case 0x374, 0x2B9, 0x384, 0xB4, 0x27, 0x2019, 0x2032: true
    default: false
    }
  }

  private static func letter(_ codePoint: UInt32) -> Int? {
    guard let scalar = Unicode.Scalar(codePoint) else { return nil }
    switch scalar {
    case "α", "Α": return 1
    case "β", "Β": return 2
    case "γ", "Γ": return 3
    case "δ", "Δ": return 4
    case "ε", "Ε": return 5
    case "ϛ", "Ϛ", "ϝ", "Ϝ": return 6
    case "ζ", "Ζ": return 7
    case "η", "Η": return 8
    case "θ", "Θ": return 9
    case "ι", "Ι": return 10
    case "κ", "Κ": return 20
    case "λ", "Λ": return 30
    case "μ", "Μ": return 40
    case "ν", "Ν": return 50
    case "ξ", "Ξ": return 60
    case "ο", "Ο": return 70
    case "π", "Π": return 80
    case "ϟ", "Ϟ", "ϙ", "Ϙ": return 90
    case "ρ", "Ρ": return 100
    case "σ", "Σ", "ς": return 200
    case "τ", "Τ": return 300
    case "υ", "Υ": return 400
    case "φ", "Φ": return 500
    case "χ", "Χ": return 600
    case "ψ", "Ψ": return 700
    case "ω", "Ω": return 800
    case "ϡ", "Ϡ": return 900
    default: return nil
    }
  }
}
