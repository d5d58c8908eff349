internal import CICU

/// A normal form that reports its edits instead of making them.
///
/// A byte test passes over text that cannot change, so clean text never reaches ICU; the rest
/// goes through ICU's filtered normaliser in runs.
public struct Normalizer: Sendable {
  enum Form: Sendable {
    case compatibilitySubset
    case canonical
  }

  let form: Form

  /// NFKC for full-width letters and digits, half-width katakana, Kangxi radicals, ligatures.
  ///
  /// The set is `[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFF9F\u2F00-\u2FD5\uFB00-\uFB06]`.
  /// Full NFKC would also flatten `，（）①㎡…²`, which carry meaning.
  public static let compatibilitySubset = Normalizer(form: .compatibilitySubset)

  /// NFC for all but the CJK compatibility ideographs (U+F900–U+FAFF, U+2F800–U+2FA1F).
  ///
  /// NFC would unify 460 of the 472 ideographs of the first block, and with them the variant
  /// forms that tell names apart.
  public static let canonical = Normalizer(form: .canonical)

  /// The edits that bring text to this form, ascending; empty when nothing changes.
  ///
  /// - Parameter bytes: UTF-8. Invalid sequences are left as they are; a change within two bytes
  ///   after one may be missed.
  /// - Returns: ranges of bytes and their replacements. Linear in the input; text that cannot
  ///   change costs a byte scan.
  public func changes(in bytes: [UInt8]) -> [Change] {
    changes(in: bytes.span)
  }

  /// The edits that bring text to this form, ascending; see ``changes(in:)-([UInt8])``.
  public func changes(in bytes: Span<UInt8>) -> [Change] {
    var changes: [Change] = []
    var position = 0
    while true {
      let candidate = nextCandidate(in: bytes, from: position)
      guard candidate < bytes.count else { return changes }
      let start = boundary(atOrBefore: candidate, in: bytes, notBefore: position)
      let end = endOfRun(in: bytes, from: candidate)
      let edits = NormalizationEdits(
        form: form, bytes: bytes.extracting(start..<end))
      edits.append(to: &changes, shiftedBy: start)
      position = end
    }
  }

  /// The offset of the first code point from `start` on that this form may change.
  private func nextCandidate(in bytes: Span<UInt8>, from start: Int) -> Int {
    switch form {
    case .compatibilitySubset: NormalizationScan.compatibilityCandidate(in: bytes, from: start)
    case .canonical: NormalizationScan.canonicalCandidate(in: bytes, from: start)
    }
  }

  /// The last offset up to `offset` before which normalising may safely begin.
  private func boundary(
    atOrBefore offset: Int, in bytes: Span<UInt8>, notBefore limit: Int
  ) -> Int {
    if form == .compatibilitySubset { return offset }
    var at = offset
    while at > limit, !NormalizationScan.isSafeStart(bytes[at]) { at -= 1 }
    return at
  }

  /// The end of a run that begins with a candidate.
  ///
  /// A run goes on while candidates are near each other, so that a call of ICU is paid for by
  /// much text, and ends where normalising may safely begin anew.
  private func endOfRun(in bytes: Span<UInt8>, from candidate: Int) -> Int {
    // Beyond this a gap is cheaper to scan than to normalise (a call costs about 0.2 µs).
    let gap = 64
    // ICU counts in 32 bits, and its edits stay small.
    let longest = 1 << 20
    var last = candidate
    while last - candidate < longest {
      let next = nextCandidate(in: bytes, from: last + 1)
      if next >= bytes.count || next - last > gap { break }
      last = next
    }
    var end = last + 1
    while end < bytes.count, !isSafeEnd(bytes, end) {
      // A run that is never safe to cut is no text; cut it between code points all the same.
      if end - candidate >= 1 << 29, bytes[end] & 0xC0 != 0x80 { break }
      end += 1
    }
    return end
  }

  private func isSafeEnd(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    switch form {
    // Spans of the filter set are normalised each for itself, so a run may end after any member;
    // it ends where the set does, which a code point that is no candidate shows.
    case .compatibilitySubset:
      bytes[offset] & 0xC0 != 0x80
        && NormalizationScan.compatibilityCandidate(
          in: bytes.extracting(offset..<min(offset + 4, bytes.count)), from: 0) != 0
    case .canonical: NormalizationScan.isSafeStart(bytes[offset])
    }
  }
}
