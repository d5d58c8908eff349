// Packed code point properties, one page a call.

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include "CICU.h"

namespace {

// Must follow the order of Script.swift.
enum Script : uint32_t {
  common, inherited, latin, greek, cyrillic, armenian, hebrew, arabic, syriac, devanagari,
  bengali, tamil, telugu, otherIndic, thai, lao, khmer, myanmar, tibetan, georgian, ethiopic,
  hangul, han, hiragana, katakana, bopomofo, mongolian, yi, other
};

Script scriptOf(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
  case USCRIPT_COMMON: return common;
  case USCRIPT_INHERITED: return inherited;
  case USCRIPT_LATIN: return latin;
  case USCRIPT_GREEK: return greek;
  case USCRIPT_CYRILLIC: return cyrillic;
  case USCRIPT_ARMENIAN: return armenian;
  case USCRIPT_HEBREW: return hebrew;
  case USCRIPT_ARABIC: return arabic;
  case USCRIPT_SYRIAC: return syriac;
  case USCRIPT_DEVANAGARI: return devanagari;
  case USCRIPT_BENGALI: return bengali;
  case USCRIPT_TAMIL: return tamil;
  case USCRIPT_TELUGU: return telugu;
  case USCRIPT_GURMUKHI:
  case USCRIPT_GUJARATI:
  case USCRIPT_ORIYA:
  case USCRIPT_KANNADA:
  case USCRIPT_MALAYALAM:
  case USCRIPT_SINHALA: return otherIndic;
  case USCRIPT_THAI: return thai;
  case USCRIPT_LAO: return lao;
  case USCRIPT_KHMER: return khmer;
  case USCRIPT_MYANMAR: return myanmar;
  case USCRIPT_TIBETAN: return tibetan;
  case USCRIPT_GEORGIAN: return georgian;
  case USCRIPT_ETHIOPIC: return ethiopic;
  case USCRIPT_HANGUL: return hangul;
  case USCRIPT_HAN: return han;
  case USCRIPT_HIRAGANA: return hiragana;
  case USCRIPT_KATAKANA: return katakana;
  case USCRIPT_BOPOMOFO: return bopomofo;
  case USCRIPT_MONGOLIAN: return mongolian;
  case USCRIPT_YI: return yi;
  default: return other;
  }
}

// Must follow the order of LineBreakClass.swift.
enum LineBreakClass : uint32_t {
  lbOther, lbOpen, lbClose, lbQuotation, lbNonStarter, lbExclamation, lbInfix, lbHyphen,
  lbBreakAfter, lbInseparable, lbPrefix, lbPostfix, lbComplexContext, lbIdeographic,
  lbAlphabetic, lbNumeric, lbCombining
};

LineBreakClass lineBreakOf(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_LINE_BREAK)) {
  case U_LB_OPEN_PUNCTUATION: return lbOpen;
  case U_LB_CLOSE_PUNCTUATION:
  case U_LB_CLOSE_PARENTHESIS: return lbClose;
  case U_LB_QUOTATION: return lbQuotation;
  case U_LB_NONSTARTER:
  case U_LB_CONDITIONAL_JAPANESE_STARTER: return lbNonStarter;
  case U_LB_EXCLAMATION: return lbExclamation;
  case U_LB_INFIX_NUMERIC:
  case U_LB_BREAK_SYMBOLS: return lbInfix;
  case U_LB_HYPHEN: return lbHyphen;
  case U_LB_BREAK_AFTER: return lbBreakAfter;
  case U_LB_INSEPARABLE:
  case U_LB_BREAK_BOTH: return lbInseparable;
  case U_LB_PREFIX_NUMERIC: return lbPrefix;
  case U_LB_POSTFIX_NUMERIC: return lbPostfix;
  case U_LB_COMPLEX_CONTEXT: return lbComplexContext;
  case U_LB_IDEOGRAPHIC:
  case U_LB_E_BASE:
  case U_LB_E_MODIFIER:
  case U_LB_H2:
  case U_LB_H3:
  case U_LB_JL:
  case U_LB_JV:
  case U_LB_JT: return lbIdeographic;
  case U_LB_ALPHABETIC:
  case U_LB_HEBREW_LETTER:
  case U_LB_AMBIGUOUS: return lbAlphabetic;
  case U_LB_NUMERIC: return lbNumeric;
  case U_LB_COMBINING_MARK:
  case U_LB_ZWJ: return lbCombining;
  default: return lbOther;
  }
}

uint32_t cellsOf(UChar32 c, int8_t category, int32_t width) {
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
      category == U_FORMAT_CHAR || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
    return 0;
  }
  // A conjoining vowel or final consonant is drawn inside the cells of its leading consonant.
  const int32_t syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

uint32_t flag(UChar32 c, UProperty property, int shift) {
  return u_hasBinaryProperty(c, property) ? uint32_t(1) << shift : 0;
}

uint32_t propertiesOf(UChar32 c) {
  const int8_t category = u_charType(c);
  const int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  uint32_t packed = uint32_t(1) << GALLEY_ICU_FILLED_SHIFT;
  packed |= uint32_t(category) << GALLEY_ICU_CATEGORY_SHIFT;
  packed |= cellsOf(c, category, width) << GALLEY_ICU_CELLS_SHIFT;
  if (width == U_EA_AMBIGUOUS) packed |= uint32_t(1) << GALLEY_ICU_AMBIGUOUS_SHIFT;
  packed |= uint32_t(scriptOf(c)) << GALLEY_ICU_SCRIPT_SHIFT;
  packed |= uint32_t(lineBreakOf(c)) << GALLEY_ICU_LINE_BREAK_SHIFT;
  packed |= flag(c, UCHAR_WHITE_SPACE, GALLEY_ICU_WHITE_SPACE_SHIFT);
  packed |= flag(c, UCHAR_UPPERCASE, GALLEY_ICU_UPPERCASE_SHIFT);
  packed |= flag(c, UCHAR_LOWERCASE, GALLEY_ICU_LOWERCASE_SHIFT);
  packed |= flag(c, UCHAR_S_TERM, GALLEY_ICU_SENTENCE_TERMINAL_SHIFT);
  packed |= flag(c, UCHAR_IDEOGRAPHIC, GALLEY_ICU_IDEOGRAPHIC_SHIFT);
  packed |= flag(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT, GALLEY_ICU_DEFAULT_IGNORABLE_SHIFT);
  packed |= flag(c, UCHAR_EXTENDED_PICTOGRAPHIC, GALLEY_ICU_PICTOGRAPHIC_SHIFT);
  return packed;
}

} // namespace

extern "C" const char *galley_icu_error_name(int32_t error) {
  return u_errorName(UErrorCode(error));
}

extern "C" void galley_icu_properties(uint32_t first, uint32_t count, uint32_t *properties) {
  for (uint32_t i = 0; i < count; ++i) properties[i] = propertiesOf(UChar32(first + i));
}

extern "C" int32_t galley_icu_digit(uint32_t code_point) {
  return u_charDigitValue(UChar32(code_point));
}

extern "C" int64_t galley_icu_numeric_value(uint32_t code_point) {
  const double value = u_getNumericValue(UChar32(code_point));
  // U_NO_NUMERIC_VALUE is negative too; no character's integer value comes near 2^53.
  if (value < 0 || value > 9e15) return -1;
  const int64_t whole = int64_t(value);
  return double(whole) == value ? whole : -1;
}

extern "C" int32_t galley_icu_may_change_under_nfc(uint32_t code_point) {
  const UChar32 c = UChar32(code_point);
  return u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES ||
         u_getCombiningClass(c) != 0;
}
