internal import CICU

/// Owns one converter of ICU.
@safe final class CharsetConverter {
  private let handle: OpaquePointer
  private let name: CharsetName

  init(_ name: String) throws(CharsetError) {
    guard let known = CharsetName(name) else { throw .unknownCharset(name: name) }
    var error: Int32 = 0
    guard let opened = unsafe galley_icu_converter_open(known.converter, &error) else {
      throw .unknownCharset(name: name)
    }
    guard error <= 0 else {
      unsafe galley_icu_converter_close(opened)
      throw .unknownCharset(name: name)
    }
    unsafe handle = opened
    self.name = known
  }

  deinit {
    unsafe galley_icu_converter_close(handle)
  }

  func decode(_ bytes: Span<UInt8>) throws(CharsetError) -> Charset.Decoded {
    var error: Int32 = 0
    unsafe withStart(of: bytes) { start, count in
      unsafe galley_icu_decode(handle, start, count, &error)
    }
    try check(error)
    var count = 0
    let faults = unsafe UnsafeBufferPointer(
      start: galley_icu_converter_invalid(handle, &count), count: count)
    let invalid = unsafe faults.map {
      Charset.Invalid(sourceRange: Int($0.start)..<Int($0.end), utf8Offset: Int($0.utf8_offset))
    }
    return Charset.Decoded(utf8: output(), invalid: invalid)
  }

  func encode(_ utf8: Span<UInt8>) throws(CharsetError) -> [UInt8] {
    var error: Int32 = 0
    var failedAt = -1
    unsafe withStart(of: utf8) { start, count in
      unsafe galley_icu_encode(handle, start, count, &failedAt, &error)
    }
    if error > 0, failedAt >= 0 {
      throw .cannotEncode(charset: name.canonical, utf8Offset: failedAt)
    }
    try check(error)
    return output()
  }

  private func check(_ error: Int32) throws(CharsetError) {
    guard error > 0 else { return }
    let reason = unsafe String(cString: galley_icu_error_name(error))
    throw .converterFailed(charset: name.canonical, reason: reason)
  }

  private func output() -> [UInt8] {
    var count = 0
    return unsafe Array(
      UnsafeBufferPointer(start: galley_icu_converter_output(handle, &count), count: count))
  }
}
