// Charset detection, decoding and encoding.

#include <cstdio>
#include <string>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "CICU.h"

struct galley_icu_converter {
  UConverter *converter = nullptr;
  std::string output;
  std::vector<galley_icu_invalid> invalid;
};

namespace {

// UTF-16 units a round of the converter; big enough to hide the cost of a call, small enough
// for the first-level cache.
constexpr int32_t roundUnits = 4096;

void append(std::string &output, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  UBool failed = false;
  U8_APPEND(bytes, size, U8_MAX_LENGTH, c, failed);
  if (!failed) output.append(bytes, size_t(size));
}

void append(std::string &output, const UChar *units, int32_t count, UChar &pendingLead) {
  char bytes[roundUnits * 3 + 8];
  int32_t size = 0;
  for (int32_t i = 0; i < count; ++i) {
    UChar32 c = units[i];
    if (c < 0x80) {
      bytes[size++] = char(c);
      continue;
    }
    // A pair may straddle two rounds.
    if (U16_IS_LEAD(c)) {
      pendingLead = UChar(c);
      continue;
    }
    if (U16_IS_TRAIL(c)) {
      if (pendingLead == 0) continue;
      c = U16_GET_SUPPLEMENTARY(pendingLead, c);
      pendingLead = 0;
    }
    U8_APPEND_UNSAFE(bytes, size, c);
  }
  output.append(bytes, size_t(size));
}

} // namespace

extern "C" int32_t galley_icu_detect(
    const uint8_t *source, int32_t length, galley_icu_guess *guesses, int32_t capacity,
    int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, reinterpret_cast<const char *>(source), length, &status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < found && written < capacity; ++i) {
    const char *name = ucsdet_getName(matches[i], &status);
    const char *language = ucsdet_getLanguage(matches[i], &status);
    const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
    if (U_FAILURE(status) || name == nullptr) break;
    galley_icu_guess &guess = guesses[written++];
    std::snprintf(guess.name, sizeof guess.name, "%s", name);
    std::snprintf(guess.language, sizeof guess.language, "%s", language ? language : "");
    guess.confidence = confidence;
  }
  if (detector != nullptr) ucsdet_close(detector);
  *error = U_FAILURE(status) ? int32_t(status) : 0;
  return written;
}

extern "C" galley_icu_converter *galley_icu_converter_open(const char *name, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  auto *result = new galley_icu_converter;
  result->converter = ucnv_open(name, &status);
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(
        result->converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(
        result->converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFallback(result->converter, false);
  }
  *error = U_FAILURE(status) ? int32_t(status) : 0;
  return result;
}

extern "C" void galley_icu_converter_close(galley_icu_converter *converter) {
  if (converter->converter != nullptr) ucnv_close(converter->converter);
  delete converter;
}

extern "C" void galley_icu_decode(
    galley_icu_converter *converter, const uint8_t *source, size_t length, int32_t *error) {
  converter->output.clear();
  converter->invalid.clear();
  ucnv_resetToUnicode(converter->converter);
  converter->output.reserve(length + length / 2);

  // The whole source is one buffer and only the target is cut: the converter then steps back
  // inside the source after a bad sequence, and the source pointer always tells the truth.
  const char *const begin = reinterpret_cast<const char *>(source);
  const char *const end = begin + length;
  const char *at = begin;
  UChar units[roundUnits];
  UChar pendingLead = 0;
  *error = 0;
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar *target = units;
    ucnv_toUnicode(
        converter->converter, &target, units + roundUnits, &at, end, nullptr, true, &status);
    append(converter->output, units, int32_t(target - units), pendingLead);
    if (U_SUCCESS(status)) return;
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (status != U_INVALID_CHAR_FOUND && status != U_ILLEGAL_CHAR_FOUND &&
        status != U_TRUNCATED_CHAR_FOUND && status != U_ILLEGAL_ESCAPE_SEQUENCE &&
        status != U_UNSUPPORTED_ESCAPE_SEQUENCE) {
      *error = status;
      return;
    }
    char bad[32];
    int8_t size = int8_t(sizeof bad);
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter->converter, bad, &size, &ignored);
    if (U_FAILURE(ignored)) size = 0;
    const size_t stop = size_t(at - begin);
    const size_t start = stop - size_t(size);
    auto &invalid = converter->invalid;
    if (size > 0) {
      const size_t utf8 = converter->output.size();
      // Neighbouring faults are one entry, so that hostile input costs little memory.
      if (!invalid.empty() && invalid.back().end == start &&
          invalid.back().utf8_offset + 3 * (start - invalid.back().start) == utf8) {
        invalid.back().end = stop;
      } else {
        invalid.push_back({start, stop, utf8});
      }
      for (int8_t i = 0; i < size; ++i) append(converter->output, 0xFFFD);
    }
    if (status == U_TRUNCATED_CHAR_FOUND) return;
  }
}

extern "C" const galley_icu_invalid *galley_icu_converter_invalid(
    const galley_icu_converter *converter, size_t *count) {
  *count = converter->invalid.size();
  return converter->invalid.data();
}

extern "C" void galley_icu_encode(
    galley_icu_converter *converter, const uint8_t *utf8, size_t length, size_t *failed_at,
    int32_t *error) {
  converter->output.clear();
  converter->invalid.clear();
  ucnv_resetFromUnicode(converter->converter);
  UChar units[roundUnits];
  size_t offsets[roundUnits];
  char bytes[roundUnits * 4];
  size_t at = 0;
  *error = 0;
  do {
    int32_t count = 0;
    while (at < length && count < roundUnits - 1) {
      const size_t start = at;
      UChar32 c = utf8[at];
      if (c < 0x80) {
        ++at;
      } else {
        // U8_NEXT wants int32_t offsets; look at no more than one character.
        int32_t i = 0;
        const int32_t rest = int32_t(length - at < 4 ? length - at : 4);
        U8_NEXT(utf8 + at, i, rest, c);
        if (c < 0) {
          *failed_at = start;
          *error = U_INVALID_CHAR_FOUND;
          return;
        }
        at += size_t(i);
      }
      offsets[count] = start;
      if (c > 0xFFFF) {
        units[count++] = U16_LEAD(c);
        offsets[count] = start;
        units[count++] = U16_TRAIL(c);
      } else {
        units[count++] = UChar(c);
      }
    }
    const UChar *from = units;
    for (;;) {
      UErrorCode status = U_ZERO_ERROR;
      char *target = bytes;
      ucnv_fromUnicode(
          converter->converter, &target, bytes + sizeof bytes, &from, units + count, nullptr,
          at == length, &status);
      converter->output.append(bytes, size_t(target - bytes));
      if (U_SUCCESS(status)) break;
      if (status == U_BUFFER_OVERFLOW_ERROR) continue;
      *failed_at = from > units ? offsets[from - units - 1] : (count > 0 ? offsets[0] : at);
      *error = status;
      return;
    }
  } while (at < length);
}

extern "C" const uint8_t *galley_icu_converter_output(
    const galley_icu_converter *converter, size_t *count) {
  *count = converter->output.size();
  return reinterpret_cast<const uint8_t *>(converter->output.data());
}
