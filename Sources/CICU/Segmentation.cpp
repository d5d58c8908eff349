// Boundaries of graphemes, words, lines and sentences, as byte offsets.

#include <cstdio>
#include <vector>

#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

#include "CICU.h"

struct galley_icu_breaker {
  UBreakIterator *iterator = nullptr;
  std::vector<int32_t> boundaries;
  std::vector<int32_t> statuses;
};

extern "C" galley_icu_breaker *galley_icu_breaker_open(
    int32_t kind, const char *language, int32_t *error) {
  static const UBreakIteratorType types[] = {
      UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE};
  UErrorCode status = U_ZERO_ERROR;
  // Never the default locale: it comes from the environment. "root" is spelt out for the same
  // reason.
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  int32_t parsed = 0;
  uloc_forLanguageTag(language, locale, sizeof locale, &parsed, &status);
  if (U_FAILURE(status) || locale[0] == 0) {
    status = U_ZERO_ERROR;
    std::snprintf(locale, sizeof locale, "root");
  }
  if (kind == GALLEY_ICU_LINE) {
    char plain[ULOC_FULLNAME_CAPACITY] = "";
    uloc_getBaseName(locale, plain, sizeof plain, &status);
    std::snprintf(locale, sizeof locale, "%.100s@lb=strict", plain);
  }
  auto *result = new galley_icu_breaker;
  result->iterator = ubrk_open(types[kind & 3], locale, nullptr, 0, &status);
  *error = U_FAILURE(status) ? int32_t(status) : 0;
  return result;
}

extern "C" int32_t galley_icu_breaker_find(
    galley_icu_breaker *breaker, const uint8_t *source, int32_t length, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  breaker->boundaries.clear();
  breaker->statuses.clear();
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, reinterpret_cast<const char *>(source), length, &status);
  ubrk_setUText(breaker->iterator, &text, &status);
  if (U_SUCCESS(status)) {
    for (int32_t at = ubrk_first(breaker->iterator); at != UBRK_DONE;
         at = ubrk_next(breaker->iterator)) {
      breaker->boundaries.push_back(at);
      breaker->statuses.push_back(ubrk_getRuleStatus(breaker->iterator));
    }
  }
  utext_close(&text);
  *error = U_FAILURE(status) ? int32_t(status) : 0;
  return int32_t(breaker->boundaries.size());
}

extern "C" const int32_t *galley_icu_breaker_boundaries(const galley_icu_breaker *breaker) {
  return breaker->boundaries.data();
}

extern "C" const int32_t *galley_icu_breaker_statuses(const galley_icu_breaker *breaker) {
  return breaker->statuses.data();
}

extern "C" void galley_icu_breaker_close(galley_icu_breaker *breaker) {
  if (breaker->iterator != nullptr) ubrk_close(breaker->iterator);
  delete breaker;
}
