// What Galley uses of ICU, in plain C.
//
// No ICU header and no ICU type may appear here: Foundation carries a second copy of ICU, and
// a Swift module that sees both headers does not compile ("'UErrorCode' has different
// definitions in different modules").
//
// Conventions: text is UTF-8, lengths are bytes, `error` receives ICU's error code (> 0 is a
// failure, named by galley_icu_error_name). A result handle owns the memory its accessors point
// into, until it is closed.
#ifndef GALLEY_CICU_H
#define GALLEY_CICU_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The name of an ICU error code, such as "U_FILE_ACCESS_ERROR"; static memory.
const char *galley_icu_error_name(int32_t error);

// Code point properties

/// Bit layout of one packed properties value; CodePointProperties.swift reads the same numbers.
enum {
  GALLEY_ICU_CATEGORY_SHIFT = 0,    // 5 bits, ICU's order of general categories
  GALLEY_ICU_CELLS_SHIFT = 5,       // 2 bits
  GALLEY_ICU_AMBIGUOUS_SHIFT = 7,   // 1 bit
  GALLEY_ICU_SCRIPT_SHIFT = 8,      // 5 bits, order of Script.swift
  GALLEY_ICU_LINE_BREAK_SHIFT = 13, // 5 bits, order of LineBreakClass.swift
  GALLEY_ICU_WHITE_SPACE_SHIFT = 18,
  GALLEY_ICU_UPPERCASE_SHIFT = 19,
  GALLEY_ICU_LOWERCASE_SHIFT = 20,
  GALLEY_ICU_SENTENCE_TERMINAL_SHIFT = 21,
  GALLEY_ICU_IDEOGRAPHIC_SHIFT = 22,
  GALLEY_ICU_DEFAULT_IGNORABLE_SHIFT = 23,
  GALLEY_ICU_PICTOGRAPHIC_SHIFT = 24,
  GALLEY_ICU_FILLED_SHIFT = 31 // always set, so that 0 means "not asked yet"
};

/// Writes the packed properties of `count` code points from `first` on.
void galley_icu_properties(uint32_t first, uint32_t count, uint32_t *properties);

/// The decimal digit value (0-9) of a code point of any script, or -1.
int32_t galley_icu_digit(uint32_t code_point);

/// The integer numeric value of a code point, or -1 when it has none or a fraction.
int64_t galley_icu_numeric_value(uint32_t code_point);

/// 1 when NFC may change text at this code point: it is not NFC_Quick_Check=Yes, or is no starter.
int32_t galley_icu_may_change_under_nfc(uint32_t code_point);

// Normalising

enum { GALLEY_ICU_COMPATIBILITY_SUBSET = 0, GALLEY_ICU_CANONICAL = 1 };

/// One edit: source bytes [start, end) become replacement bytes [replacement_start, replacement_end).
typedef struct {
  int32_t start, end, replacement_start, replacement_end;
} galley_icu_edit;

typedef struct galley_icu_edits galley_icu_edits;

galley_icu_edits *galley_icu_normalize(
    int32_t form, const uint8_t *source, int32_t length, int32_t *error);
const galley_icu_edit *galley_icu_edits_list(const galley_icu_edits *edits, int32_t *count);
const uint8_t *galley_icu_edits_bytes(const galley_icu_edits *edits, int32_t *count);
void galley_icu_edits_close(galley_icu_edits *edits);

// Case

enum { GALLEY_ICU_LOWERCASE = 0, GALLEY_ICU_FOLD = 1 };

typedef struct galley_icu_bytes galley_icu_bytes;

galley_icu_bytes *galley_icu_map_case(
    int32_t mapping, const uint8_t *source, int32_t length, int32_t *error);
const uint8_t *galley_icu_bytes_data(const galley_icu_bytes *bytes, size_t *count);
void galley_icu_bytes_close(galley_icu_bytes *bytes);

// Numbers

typedef struct galley_icu_names galley_icu_names;

/// The names of the numbers from 1 to `last` in a language, as they are compared: those of one number
/// end in line feeds, and behind the last of them stands a zero byte. A byte of the value 1 opens an
/// ordinal.
galley_icu_names *galley_icu_number_names(const char *language, int32_t last, int32_t *error);
/// What of a word is compared with those names.
galley_icu_names *galley_icu_compared_word(
    const uint8_t *source, int32_t length, int32_t *error);
const uint8_t *galley_icu_names_data(const galley_icu_names *names, size_t *count);
void galley_icu_names_close(galley_icu_names *names);

// Boundaries

enum {
  GALLEY_ICU_GRAPHEME = 0,
  GALLEY_ICU_WORD = 1,
  GALLEY_ICU_LINE = 2,
  GALLEY_ICU_SENTENCE = 3
};

typedef struct galley_icu_breaker galley_icu_breaker;

/// `language` is a BCP 47 tag; an empty one is the root locale.
galley_icu_breaker *galley_icu_breaker_open(int32_t kind, const char *language, int32_t *error);
/// Finds all boundaries, 0 and `length` included; returns their number.
int32_t galley_icu_breaker_find(
    galley_icu_breaker *breaker, const uint8_t *source, int32_t length, int32_t *error);
/// The boundaries of the last find, and the rule status of the piece that ends at each.
const int32_t *galley_icu_breaker_boundaries(const galley_icu_breaker *breaker);
const int32_t *galley_icu_breaker_statuses(const galley_icu_breaker *breaker);
void galley_icu_breaker_close(galley_icu_breaker *breaker);

// Charsets

typedef struct {
  char name[32];
  char language[8];
  int32_t confidence;
} galley_icu_guess;

/// Writes at most `capacity` guesses, best first; returns their number.
int32_t galley_icu_detect(
    const uint8_t *source, int32_t length, galley_icu_guess *guesses, int32_t capacity,
    int32_t *error);

typedef struct galley_icu_converter galley_icu_converter;

/// Source bytes [start, end) could not be decoded; each became one U+FFFD from `utf8_offset` on.
typedef struct {
  size_t start, end, utf8_offset;
} galley_icu_invalid;

galley_icu_converter *galley_icu_converter_open(const char *name, int32_t *error);
void galley_icu_converter_close(galley_icu_converter *converter);

/// Decodes to UTF-8; the result stays in the converter until the next call.
void galley_icu_decode(
    galley_icu_converter *converter, const uint8_t *source, size_t length, int32_t *error);
const galley_icu_invalid *galley_icu_converter_invalid(
    const galley_icu_converter *converter, size_t *count);

/// Encodes valid UTF-8; on failure `failed_at` is the byte offset of what cannot be encoded.
void galley_icu_encode(
    galley_icu_converter *converter, const uint8_t *utf8, size_t length, size_t *failed_at,
    int32_t *error);

/// The output of the last decode or encode.
const uint8_t *galley_icu_converter_output(const galley_icu_converter *converter, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
