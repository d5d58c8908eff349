internal import CDeflate

/// Owns one libdeflate compressor and its output buffer; one task at a time may use it.
///
/// `@unchecked Sendable` because the handle may move between tasks (libdeflate keeps nothing per
/// thread); `CompressorPool` and `ZIPWriter` see to it that only one holds it at a time.
@safe final class Compressor: @unchecked Sendable {
  let level: Int
  private let handle: OpaquePointer
  private var buffer: UnsafeMutableRawBufferPointer

  /// - Parameter level: 1 (fast) to 12 (small), libdeflate's own scale; other values are clamped.
  init(level: Int) throws(ZIPError) {
    self.level = Self.clamped(level)
    guard let handle = unsafe libdeflate_alloc_compressor(Int32(self.level)) else {
      throw .outOfMemory
    }
    unsafe self.handle = handle
    unsafe buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 1)
  }

  deinit {
    unsafe libdeflate_free_compressor(handle)
    unsafe buffer.deallocate()
  }

  static func clamped(_ level: Int) -> Int { min(max(level, 1), 12) }

  /// Hands the raw DEFLATE form of `bytes` to `body`, or `nil` when it would not be smaller.
  func compress<Result>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer?) -> Result
  ) -> Result {
    guard bytes.count > 1 else { return body(nil) }
    if unsafe buffer.count < bytes.count {
      unsafe buffer.deallocate()
      unsafe buffer = .allocate(byteCount: bytes.count, alignment: 16)
    }
    // One byte less room than the input has: libdeflate then gives up on what does not shrink.
    let written = unsafe bytes.withUnsafeBytes {
      unsafe libdeflate_deflate_compress(
        handle, $0.baseAddress, $0.count, buffer.baseAddress, $0.count - 1)
    }
    guard written > 0 else { return body(nil) }
    return unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<written]))
  }
}

/// DEFLATE over whole buffers.
enum Deflate {
  /// Expands raw DEFLATE to exactly `count` bytes; `nil` when the data is damaged or has another
  /// length.
  static func expand(_ bytes: ArraySlice<UInt8>, to count: Int) throws(ZIPError) -> [UInt8]? {
    guard let handle = unsafe libdeflate_alloc_decompressor() else { throw .outOfMemory }
    defer { unsafe libdeflate_free_decompressor(handle) }
    var isWhole = false
    let result = unsafe [UInt8](unsafeUninitializedCapacity: count) { output, written in
      isWhole = unsafe bytes.withUnsafeBytes { input in
        // Without a place for the actual length libdeflate insists on filling the output exactly.
        unsafe libdeflate_deflate_decompress(
          handle, input.baseAddress, input.count, output.baseAddress, count, nil)
          == LIBDEFLATE_SUCCESS
      }
      written = isWhole ? count : 0
    }
    return isWhole ? result : nil
  }
}
