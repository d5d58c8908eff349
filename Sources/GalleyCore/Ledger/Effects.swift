/// What a filter may do to text; a filter declares its effects and the chain holds it to them.
public struct Effects: OptionSet, Sendable, Hashable {
  /// The effects as bits.
  public let rawValue: UInt8

  /// Makes a set of effects of bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Takes out, puts in or changes white space, line breaks and soft hyphens.
  public static let space = Effects(rawValue: 1 << 0)
  /// Takes out, puts in or changes punctuation and symbols.
  public static let punctuation = Effects(rawValue: 1 << 1)
  /// Changes letters, digits and marks.
  public static let glyph = Effects(rawValue: 1 << 2)
  /// Gives roles, levels and inline markup; divides and unites blocks.
  public static let mark = Effects(rawValue: 1 << 3)
  /// Changes the reading order.
  public static let move = Effects(rawValue: 1 << 4)
  /// Takes out letters, digits or marks without putting others in their place.
  public static let remove = Effects(rawValue: 1 << 5)

  /// The names of all effects, in the order of their bits.
  public static let names = ["space", "punctuation", "glyph", "mark", "move", "remove"]

  /// The names of the effects in this set.
  public var names: [String] {
    Effects.names.enumerated().filter { rawValue & (1 << $0.offset) != 0 }.map(\.element)
  }
}

extension Effects {
  /// The effect of taking `old` out and putting `new` in.
  ///
  /// The sequence of letters, digits and combining marks in `old` and that of its punctuation are compared apart:
  /// an edit that changes both has both effects, one that changes neither has the effect `space`.
  static func ofReplacing(_ old: some Collection<UInt8>, by new: some Collection<UInt8>) -> Effects
  {
    let before = TextClasses(old)
    let after = TextClasses(new)
    // What is taken out whole takes its punctuation along.
    if after.words.isEmpty && after.marks.isEmpty && !before.words.isEmpty { return .remove }
    var effects: Effects = []
    if before.words != after.words { effects.insert(after.words.isEmpty ? .remove : .glyph) }
    if before.marks != after.marks { effects.insert(.punctuation) }
    return effects.isEmpty ? .space : effects
  }
}

/// The code points of a text sorted into the three classes that effects speak of.
private struct TextClasses {
  var words: [UInt32] = []
  var marks: [UInt32] = []

  init(_ bytes: some Collection<UInt8>) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      // Most of what is taken out is spaces and line ends, for which Unicode need not be asked.
      if scalar.value == 0x20 || scalar.value &- 0x09 < 5 { continue }
      let properties = scalar.properties
      if properties.isWhitespace || scalar.value == 0xAD || scalar.value == 0x200B { continue }
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
        .modifierSymbol, .otherSymbol, .control, .format:
        marks.append(scalar.value)
      default: words.append(scalar.value)
      }
    }
  }
}
