// Filtered normalising and case mapping, UTF-8 to UTF-8.

#include <string>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uniset.h>

#include "CICU.h"

struct galley_icu_edits {
  std::vector<galley_icu_edit> list;
  std::string bytes;
};

struct galley_icu_bytes {
  std::string bytes;
};

namespace {

// Rule N1 of the domain notes: letters, digits, half-width katakana, Kangxi radicals and Latin
// ligatures; not punctuation, circled digits, units or superscripts, which carry meaning.
const icu::Normalizer2 *compatibilitySubset(UErrorCode &error) {
  static const icu::Normalizer2 *const normalizer = [&error]() -> const icu::Normalizer2 * {
    const icu::Normalizer2 *base = icu::Normalizer2::getNFKCInstance(error);
    if (U_FAILURE(error)) return nullptr;
    static icu::UnicodeSet set;
    set.add(0xFF10, 0xFF19).add(0xFF21, 0xFF3A).add(0xFF41, 0xFF5A).add(0xFF66, 0xFF9F);
    set.add(0x2F00, 0x2FD5).add(0xFB00, 0xFB06);
    set.freeze();
    return new icu::FilteredNormalizer2(*base, set);
  }();
  if (normalizer == nullptr && U_SUCCESS(error)) error = U_FILE_ACCESS_ERROR;
  return normalizer;
}

// Rule N2: NFC would replace 460 of the 472 compatibility ideographs, which tell names apart.
const icu::Normalizer2 *canonical(UErrorCode &error) {
  static const icu::Normalizer2 *const normalizer = [&error]() -> const icu::Normalizer2 * {
    const icu::Normalizer2 *base = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) return nullptr;
    static icu::UnicodeSet set(0, 0x10FFFF);
    set.remove(0xF900, 0xFAFF).remove(0x2F800, 0x2FA1F);
    set.freeze();
    return new icu::FilteredNormalizer2(*base, set);
  }();
  if (normalizer == nullptr && U_SUCCESS(error)) error = U_FILE_ACCESS_ERROR;
  return normalizer;
}

icu::StringPiece piece(const uint8_t *source, int32_t length) {
  return icu::StringPiece(reinterpret_cast<const char *>(source), length);
}

} // namespace

extern "C" galley_icu_edits *galley_icu_normalize(
    int32_t form, const uint8_t *source, int32_t length, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer =
      form == GALLEY_ICU_CANONICAL ? canonical(status) : compatibilitySubset(status);
  auto *result = new galley_icu_edits;
  if (U_SUCCESS(status)) {
    std::string text;
    icu::StringByteSink<std::string> sink(&text, length);
    icu::Edits edits;
    normalizer->normalizeUTF8(0, piece(source, length), sink, &edits, status);
    edits.copyErrorTo(status);
    if (U_SUCCESS(status)) {
      auto changes = edits.getFineChangesIterator();
      while (changes.next(status)) {
        const int32_t from = changes.destinationIndex();
        const int32_t size = changes.newLength();
        // A segment ICU rebuilt to the same bytes is no change.
        if (size == changes.oldLength() &&
            text.compare(
                size_t(from), size_t(size),
                reinterpret_cast<const char *>(source) + changes.sourceIndex(), size_t(size)) == 0) {
          continue;
        }
        const int32_t start = int32_t(result->bytes.size());
        result->bytes.append(text, size_t(from), size_t(size));
        result->list.push_back(
            {changes.sourceIndex(), changes.sourceIndex() + changes.oldLength(), start,
             start + size});
      }
    }
  }
  *error = status;
  return result;
}

extern "C" const galley_icu_edit *galley_icu_edits_list(
    const galley_icu_edits *edits, int32_t *count) {
  *count = int32_t(edits->list.size());
  return edits->list.data();
}

extern "C" const uint8_t *galley_icu_edits_bytes(const galley_icu_edits *edits, int32_t *count) {
  *count = int32_t(edits->bytes.size());
  return reinterpret_cast<const uint8_t *>(edits->bytes.data());
}

extern "C" void galley_icu_edits_close(galley_icu_edits *edits) { delete edits; }

extern "C" galley_icu_bytes *galley_icu_map_case(
    int32_t mapping, const uint8_t *source, int32_t length, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  auto *result = new galley_icu_bytes;
  icu::StringByteSink<std::string> sink(&result->bytes, length);
  if (mapping == GALLEY_ICU_FOLD) {
    icu::CaseMap::utf8Fold(0, piece(source, length), sink, nullptr, status);
  } else {
    icu::CaseMap::utf8ToLower("", 0, piece(source, length), sink, nullptr, status);
  }
  *error = status;
  return result;
}

extern "C" const uint8_t *galley_icu_bytes_data(const galley_icu_bytes *bytes, size_t *count) {
  *count = bytes->bytes.size();
  return reinterpret_cast<const uint8_t *>(bytes->bytes.data());
}

extern "C" void galley_icu_bytes_close(galley_icu_bytes *bytes) { delete bytes; }
