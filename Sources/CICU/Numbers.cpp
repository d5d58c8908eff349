// The names of numbers, spelt out by ICU's rules for a language.

#include <string>
#include <string_view>

#include <unicode/normalizer2.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include "CICU.h"

struct galley_icu_names {
  std::string bytes;
};

namespace {

// What is left of a word for comparing: case folded, without accents, points, hyphens and spaces, so
// that `VINGT-ET-UN`, `vingt et un` and `ПЁРВАЯ` meet their names, however print sets them.
icu::UnicodeString compared(const icu::UnicodeString &word, UErrorCode &status) {
  icu::UnicodeString folded(word);
  folded.foldCase();
  const icu::Normalizer2 *form = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return folded;
  icu::UnicodeString parted = form->normalize(folded, status);
  icu::UnicodeString result;
  for (int32_t at = 0; at < parted.length(); at++) {
    const char16_t unit = parted.charAt(at);
    const bool isMark = (unit >= 0x300 && unit <= 0x36F) || (unit >= 0x591 && unit <= 0x5C7)
        || (unit >= 0x64B && unit <= 0x655);
    const bool isJoint = unit == 0x20 || unit == 0x2D || unit == 0xA0 || unit == 0xAD
        || (unit >= 0x200B && unit <= 0x2011);
    if (!isMark && !isJoint) result.append(unit);
  }
  return result;
}

// The rule sets for years and money, and the cases that no heading stands in.
bool isUnused(std::string_view rules) {
  for (std::string_view part :
       {"year", "financial", "verbose", "plural", "days", "construct", "genitive", "dative",
        "accusative", "locative", "ablative", "instrumental", "partitive", "essive", "translative",
        "elative", "illative", "adessive", "allative"}) {
    if (rules.find(part) != std::string_view::npos) return true;
  }
  return false;
}

} // namespace

extern "C" galley_icu_names *galley_icu_number_names(
    const char *language, int32_t last, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  auto *result = new galley_icu_names;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(language), status);
  if (U_SUCCESS(status)) {
    for (int32_t value = 1; value <= last; value++) {
      for (int32_t set = 0; set < format.getNumberOfRuleSetNames(); set++) {
        const icu::UnicodeString name = format.getRuleSetName(set);
        std::string rules;
        name.toUTF8String(rules);
        if (isUnused(rules)) continue;
        icu::UnicodeString spelt;
        icu::FieldPosition position;
        format.format(value, name, spelt, position, status);
        if (rules.find("ordinal") != std::string::npos) result->bytes.push_back('\1');
        compared(spelt, status).toUTF8String(result->bytes);
        result->bytes.push_back('\n');
      }
      result->bytes.push_back('\0');
    }
  }
  *error = U_FAILURE(status) ? int32_t(status) : 0;
  return result;
}

extern "C" galley_icu_names *galley_icu_compared_word(
    const uint8_t *source, int32_t length, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  auto *result = new galley_icu_names;
  const auto word = icu::UnicodeString::fromUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(source), length));
  compared(word, status).toUTF8String(result->bytes);
  *error = U_FAILURE(status) ? int32_t(status) : 0;
  return result;
}

extern "C" const uint8_t *galley_icu_names_data(const galley_icu_names *names, size_t *count) {
  *count = names->bytes.size();
  return reinterpret_cast<const uint8_t *>(names->bytes.data());
}

extern "C" void galley_icu_names_close(galley_icu_names *names) { delete names; }
