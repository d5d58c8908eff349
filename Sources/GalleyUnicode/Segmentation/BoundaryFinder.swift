internal import CICU

/// Owns one break iterator of ICU.
@safe final class BoundaryFinder {
  enum Kind: Int32 {
    case grapheme = 0
    case word = 1
    case line = 2
    case sentence = 3
  }

  /// Opened at the first text, so that an unused breaker costs nothing; nil if ICU lacks its data.
  private var handle: OpaquePointer?
  private let kind: Kind
  private let language: String

  init(_ kind: Kind, language: String) {
    self.kind = kind
    self.language = language
  }

  deinit {
    if let handle = unsafe handle { unsafe galley_icu_breaker_close(handle) }
  }

  /// Calls a body with each boundary and the status of the piece that ends there, ascending.
  func forEachBoundary(in bytes: Span<UInt8>, _ body: (_ offset: Int, _ status: Int32) -> Void) {
    guard !bytes.isEmpty else { return }
    var error: Int32 = 0
    if unsafe handle == nil {
      unsafe handle = galley_icu_breaker_open(kind.rawValue, language, &error)
      precondition(error <= 0, "ICU has no break rules; check that ICU 72 is installed whole")
    }
    body(0, 0)
    var start = 0
    while start < bytes.count {
      let end = endOfPart(of: bytes, from: start)
      let count = unsafe withStart(of: bytes.extracting(start..<end)) { first, length in
        unsafe galley_icu_breaker_find(handle, first, Int32(length), &error)
      }
      let boundaries = unsafe galley_icu_breaker_boundaries(handle)
      let statuses = unsafe galley_icu_breaker_statuses(handle)
      if let boundaries = unsafe boundaries, let statuses = unsafe statuses, error <= 0 {
        // The first is the start of the part, which was reported already.
        for i in 1..<max(1, Int(count)) { unsafe body(start + Int(boundaries[i]), statuses[i]) }
      }
      start = end
    }
  }

  func boundaries(in bytes: [UInt8]) -> [Int] {
    var result: [Int] = []
    forEachBoundary(in: bytes.span) { offset, _ in result.append(offset) }
    return result
  }
}
