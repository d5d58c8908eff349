import Foundation
import Galley
import Testing

/// Long inputs of one shape each: that they end is the test.
///
/// Nothing is timed; a shape that costs the square of its length never gets there, and the limit of the suite says so.
@Suite(.timeLimit(.minutes(5))) struct HostileSizeTests {
  /// 5 MB in a release build; a debug build is some fifty times slower and only sees that nothing breaks.
  #if DEBUG
    private static let size = 6_000
  #else
    private static let size = 5_000_000
  #endif

  /// One shape a line, with the escapes of `printf %b`; `scripts/check-laws` gives the same ones to the release program.
  static let shapes: [String] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Shapes/hostile.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { unescaped($0) }
  }()

  /// Reads `\n`, `\r`, `\t`, `\f` and octal bytes such as `\0342`.
  private static func unescaped(_ line: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      default:
        bytes.append(rest.prefix(3).reduce(0) { $0 << 3 | ($1 & 7) })
        rest = rest.dropFirst(3)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func thereAreShapes() {
    #expect(Self.shapes.count > 50)
    #expect(
      Self.shapes.contains("\u{200B}") && Self.shapes.contains("\r\n")
        && Self.shapes.contains("\u{0C}"))
  }

  @Test(arguments: shapes)
  func longInputsEnd(shape: String) throws {
    let bytes = Array(String(repeating: shape, count: Self.size / shape.utf8.count).utf8)
    let chain = try WholeChain()
    guard let document = try chain.document(of: bytes, name: "long.txt") else { return }
    #expect(Verification.verify(document, against: bytes) == .same)
  }

  /// The same shapes with text at the end, so that what looks ahead has something to find.
  @Test(arguments: shapes)
  func longInputsWithTextBehindThemEnd(shape: String) throws {
    let bytes = Array(
      (String(repeating: shape, count: Self.size / shape.utf8.count) + "\n\n渡船]）**`”开行。").utf8)
    let document = try #require(try WholeChain().document(of: bytes, name: "long.txt"))
    #expect(Verification.verify(document, against: bytes) == .same)
  }

  /// Ten million bytes in one line come back.
  @Test func oneLineOfTenMegabytesComesBack() throws {
    #if DEBUG
      let count = 100_000
    #else
      let count = 10_000_000
    #endif
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
    #expect(try WholeChain().fault(of: bytes, name: "long.txt") == nil)
  }
}
