internal import CICU
internal import Glibc

/// The properties of every code point, filled in as they are asked for.
///
/// One table per document or task; it is not to be shared between tasks. Making one reserves
/// 4.25 MiB of address space, of which only the touched parts become memory: a page of 256 code
/// points is asked of ICU at its first look-up, and every later look-up is one load and one test.
@safe public final class CodePointTable {
  /// One packed value a code point; zero means its page was not asked for yet.
  @usableFromInline
  let values: UnsafeMutablePointer<UInt32>

  @usableFromInline
  static var codePointCount: UInt32 {
    @inlinable get { 0x11_0000 }
  }

  /// Makes an empty table; costs a reservation of address space and no look-up.
  public init() {
    // Zeroed memory fresh from the system, so untouched pages stay unmapped. Without the memory
    // an allocation in Swift would trap as well.
    guard
      let memory = unsafe calloc(
        Int(CodePointTable.codePointCount), MemoryLayout<UInt32>.stride)
    else { preconditionFailure("out of memory for the code point table; free some memory") }
    unsafe values = memory.bindMemory(
      to: UInt32.self, capacity: Int(CodePointTable.codePointCount))
  }

  deinit {
    unsafe free(values)
  }

  /// The properties of a code point; `CodePointProperties.outOfRange` beyond U+10FFFF.
  @inlinable
  public subscript(codePoint: UInt32) -> CodePointProperties {
    guard codePoint < CodePointTable.codePointCount else { return .outOfRange }
    let packed = unsafe values[Int(truncatingIfNeeded: codePoint)]
    if packed != 0 { return CodePointProperties(packed: packed) }
    return fillPage(around: codePoint)
  }

  @usableFromInline
  @inline(never)
  func fillPage(around codePoint: UInt32) -> CodePointProperties {
    let first = codePoint & ~0xFF
    unsafe galley_icu_properties(first, 256, values + Int(first))
    return unsafe CodePointProperties(packed: values[Int(codePoint)])
  }
}
