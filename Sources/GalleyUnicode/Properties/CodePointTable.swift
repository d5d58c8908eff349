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

  private static let byteCount = Int(codePointCount) * MemoryLayout<UInt32>.stride

  /// Makes an empty table; costs a reservation of address space and no look-up.
  public init() {
    // Of the system and not of the heap: that hands out memory used before and clears all of it, 4 MiB a table.
    let memory = unsafe mmap(
      nil, Self.byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
      0)
    // Without the memory an allocation in Swift would trap as well.
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      preconditionFailure("out of memory for the code point table; free some memory")
    }
    unsafe values = memory.bindMemory(
      to: UInt32.self, capacity: Int(CodePointTable.codePointCount))
  }

  deinit {
    unsafe munmap(values, Self.byteCount)
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
    if Self.ideographs.contains(first), Self.ideographs.contains(first + 0xFF) {
      for offset in 0..<UInt32(256) {
        unsafe values[Int(first + offset)] = Self.ideograph.packed
      }
    } else {
      unsafe galley_icu_properties(first, 256, values + Int(first))
    }
    return unsafe CodePointProperties(packed: values[Int(codePoint)])
  }

  /// The block CJK Unified Ideographs, full since Unicode 14: all of them have the same properties.
  ///
  /// A Chinese text touches each of its 82 pages, which would ask ICU for what is known 20,992 times.
  static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

  static let ideograph = ofICU(ideographs.lowerBound)

  /// The properties of one code point as ICU has them, without a table.
  static func ofICU(_ codePoint: UInt32) -> CodePointProperties {
    var packed: UInt32 = 0
    unsafe galley_icu_properties(codePoint, 1, &packed)
    return CodePointProperties(packed: packed)
  }
}
