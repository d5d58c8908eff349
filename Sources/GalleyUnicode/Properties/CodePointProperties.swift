internal import CICU

/// What text repair asks of one code point, packed in four bytes.
///
/// All answers are ICU 72's (Unicode 15). A look-up is a shift and a mask.
public struct CodePointProperties: Sendable, Equatable {
  /// The packed value; the layout is that of CICU.h.
  @usableFromInline
  let packed: UInt32

  @inlinable
  init(packed: UInt32) {
    self.packed = packed
  }

  /// What a number beyond U+10FFFF is taken for: unassigned, one cell, no script.
  public static let outOfRange = CodePointProperties(
    packed: 1 << 31 | 1 << 5 | UInt32(Script.other.rawValue) << 8)

  /// The columns it takes on a grid: 0, 1 or 2.
  ///
  /// UAX #11: wide and full-width are 2; narrow, half-width, neutral and ambiguous are 1; marks
  /// (Mn, Me), format characters (Cf), default ignorables and conjoining jamo that complete a
  /// syllable are 0.
  @inlinable public var cells: Int { Int(truncatingIfNeeded: packed &>> 5 & 3) }

  /// Whether its East Asian width is ambiguous: 2 cells in an East Asian font, 1 in others.
  @inlinable public var isAmbiguousWidth: Bool { has(7) }

  /// The script.
  @inlinable public var script: Script {
    Script(rawValue: UInt8(truncatingIfNeeded: packed &>> 8 & 31)) ?? .other
  }

  /// The general category.
  @inlinable public var category: GeneralCategory {
    GeneralCategory(rawValue: UInt8(truncatingIfNeeded: packed & 31)) ?? .unassigned
  }

  /// The line breaking class.
  @inlinable public var lineBreakClass: LineBreakClass {
    LineBreakClass(rawValue: UInt8(truncatingIfNeeded: packed &>> 13 & 31)) ?? .other
  }

  /// Whether it is a letter (Lu, Ll, Lt, Lm, Lo).
  @inlinable public var isLetter: Bool { isOf(0b11_1110) }

  /// Whether it is a mark (Mn, Me, Mc).
  @inlinable public var isMark: Bool { isOf(0b1_1100_0000) }

  /// Whether it is a decimal digit (Nd).
  @inlinable public var isDecimalDigit: Bool { isOf(1 << 9) }

  /// Whether it is a number (Nd, Nl, No).
  @inlinable public var isNumber: Bool { isOf(7 << 9) }

  /// Whether it is punctuation (Pd, Ps, Pe, Pc, Po, Pi, Pf).
  @inlinable public var isPunctuation: Bool { isOf(0b11_0000_1111_1000_0000_0000_0000_0000) }

  /// Whether it is a symbol (Sm, Sc, Sk, So).
  @inlinable public var isSymbol: Bool { isOf(15 << 24) }

  /// Whether it is a control code (Cc).
  @inlinable public var isControl: Bool { isOf(1 << 15) }

  /// Whether it is for private use (Co).
  @inlinable public var isPrivateUse: Bool { isOf(1 << 17) }

  /// Whether it has the property White_Space.
  @inlinable public var isWhiteSpace: Bool { has(18) }

  /// Whether it has the property Uppercase.
  @inlinable public var isUppercase: Bool { has(19) }

  /// Whether it has the property Lowercase.
  @inlinable public var isLowercase: Bool { has(20) }

  /// Whether it ends sentences (Sentence_Terminal): `.` `!` `?` `。` `؟` `।` and others.
  @inlinable public var isSentenceTerminal: Bool { has(21) }

  /// Whether it has the property Ideographic: Han, `〇`, Tangut, Nüshu; not radicals.
  @inlinable public var isIdeographic: Bool { has(22) }

  /// Whether it has the property Default_Ignorable_Code_Point: invisible unless supported.
  @inlinable public var isDefaultIgnorable: Bool { has(23) }

  /// Whether it has the property Extended_Pictographic: emoji and their kin.
  @inlinable public var isPictographic: Bool { has(24) }

  @inlinable
  func has(_ bit: UInt32) -> Bool { packed &>> bit & 1 != 0 }

  /// Whether the category is one of a set of bits, numbered by category.
  @inlinable
  func isOf(_ categories: UInt32) -> Bool { categories &>> (packed & 31) & 1 != 0 }
}
