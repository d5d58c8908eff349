/// Calls a body with the start and length of some bytes; the start is never nil.
///
/// C functions want a pointer even for no bytes, and an empty Swift buffer may have none.
func withStart<Result>(
  of bytes: Span<UInt8>, _ body: (UnsafePointer<UInt8>, Int) -> Result
) -> Result {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress, !buffer.isEmpty else {
      var nothing: UInt8 = 0
      return unsafe withUnsafePointer(to: &nothing) { unsafe body($0, 0) }
    }
    return unsafe body(start, buffer.count)
  }
}

/// The end of the next part of a long text, at most `limit` bytes on, after a line feed if it can.
///
/// ICU counts in 32 bits. A line feed is a boundary for every kind of segmentation and of case
/// mapping, so parts that end there give what the whole would; a text without one is cut between
/// two code points.
func endOfPart(of bytes: Span<UInt8>, from start: Int, limit: Int = 1 << 29) -> Int {
  guard bytes.count - start > limit else { return bytes.count }
  let hardEnd = start + limit
  var end = hardEnd
  while end > start, bytes[end - 1] != 0x0A { end -= 1 }
  if end > start { return end }
  end = hardEnd
  while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
  return end
}
