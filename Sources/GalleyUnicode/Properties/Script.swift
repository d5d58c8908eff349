/// The script of a code point (UAX #24), folded to those that text repair tells apart.
///
/// The order is that of `Script` in CICU's Properties.cpp.
public enum Script: UInt8, Sendable, CaseIterable {
  /// Shared by scripts: punctuation, digits, symbols.
  case common = 0
  /// Takes the script of its base: combining marks.
  case inherited
  /// Latin.
  case latin
  /// Greek.
  case greek
  /// Cyrillic.
  case cyrillic
  /// Armenian.
  case armenian
  /// Hebrew.
  case hebrew
  /// Arabic.
  case arabic
  /// Syriac.
  case syriac
  /// Devanagari.
  case devanagari
  /// Bengali.
  case bengali
  /// Tamil.
  case tamil
  /// Telugu.
  case telugu
  /// Gurmukhi, Gujarati, Oriya, Kannada, Malayalam, Sinhala.
  case otherIndic
  /// Thai.
  case thai
  /// Lao.
  case lao
  /// Khmer.
  case khmer
  /// Myanmar.
  case myanmar
  /// Tibetan.
  case tibetan
  /// Georgian.
  case georgian
  /// Ethiopic.
  case ethiopic
  /// Hangul, syllables and jamo.
  case hangul
  /// Han ideographs and radicals.
  case han
  /// Hiragana.
  case hiragana
  /// Katakana, half-width included.
  case katakana
  /// Bopomofo.
  case bopomofo
  /// Mongolian.
  case mongolian
  /// Yi.
  case yi
  /// Any other script, and unassigned code points.
  case other
}
