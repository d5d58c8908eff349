internal import CICU

/// Owns the result of one call of ICU's normaliser.
@safe final class NormalizationEdits {
  private let handle: OpaquePointer?

  /// Normalises bytes (fewer than 2 GiB) and keeps the edits.
  init(form: Normalizer.Form, bytes: Span<UInt8>) {
    let code = form == .canonical ? GALLEY_ICU_CANONICAL : GALLEY_ICU_COMPATIBILITY_SUBSET
    var error: Int32 = 0
    unsafe handle = withStart(of: bytes) { start, count in
      unsafe galley_icu_normalize(Int32(code), start, Int32(count), &error)
    }
    // ICU fails here only without memory or without its data, which is compiled in.
    precondition(error <= 0, "ICU could not normalise; check that ICU 72 is installed whole")
  }

  deinit {
    unsafe galley_icu_edits_close(handle)
  }

  /// Appends the edits, with `offset` added to their ranges.
  func append(to changes: inout [Change], shiftedBy offset: Int) {
    var count: Int32 = 0
    var byteCount: Int32 = 0
    let edits = unsafe UnsafeBufferPointer(
      start: galley_icu_edits_list(handle, &count), count: Int(count))
    let bytes = unsafe UnsafeBufferPointer(
      start: galley_icu_edits_bytes(handle, &byteCount), count: Int(byteCount))
    for index in 0..<Int(count) {
      let edit = unsafe edits[index]
      let replacement = unsafe bytes[Int(edit.replacement_start)..<Int(edit.replacement_end)]
      unsafe changes.append(
        Change(
          range: offset + Int(edit.start)..<offset + Int(edit.end),
          replacement: Array(replacement)))
    }
  }
}
