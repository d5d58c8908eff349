/// The line breaking class of a code point (UAX #14), folded to what kinsoku rules ask for.
///
/// The order is that of `LineBreakClass` in CICU's Properties.cpp.
public enum LineBreakClass: UInt8, Sendable, CaseIterable {
  /// Any class not named here: spaces, glue, controls, mandatory breaks, unassigned.
  case other = 0
  /// OP: may not end a line.
  case open
  /// CL and CP: may not begin a line.
  case close
  /// QU: a quotation mark that opens or closes.
  case quotation
  /// NS and CJ: may not begin a line under strict rules; small kana, iteration marks, `ー`.
  case nonStarter
  /// EX: `!`, `?` and their kin, which may not begin a line.
  case exclamation
  /// IS and SY: `,` `.` `:` `;` `/`, which may not begin a line.
  case infix
  /// HY: hyphen-minus.
  case hyphen
  /// BA: a break may follow; dashes, the hyphen U+2010, soft hyphen.
  case breakAfter
  /// IN and B2: ellipses and the em dash, which are not parted from themselves.
  case inseparable
  /// PR: before a number; currency signs.
  case prefix
  /// PO: after a number; per cent, degree.
  case postfix
  /// SA: Thai, Lao, Khmer, Myanmar: breaks need a dictionary.
  case complexContext
  /// ID, Hangul syllables and jamo, emoji: a break may stand on either side.
  case ideographic
  /// AL, HL and AI: letters of words set with spaces.
  case alphabetic
  /// NU: digits.
  case numeric
  /// CM and ZWJ: belong to the character before.
  case combining
}
