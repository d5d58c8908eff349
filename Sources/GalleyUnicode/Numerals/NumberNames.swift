internal import CICU

/// The names of the numbers 1 to 99 in a language, cardinal and ordinal, in every gender that ICU spells: `second`,
/// `zweites`, `вторая`, `الثاني`.
///
/// Case, accents, hyphens and spaces make no difference, so that `VINGT-ET-UN` is `vingt et un`.
public struct NumberNames: Sendable {
  private let cardinals: [[UInt8]: Int]
  private let ordinals: [[UInt8]: Int]

  /// No book has more chapters whose numbers it spells out.
  private static let last = 99

  /// The names of a language, spelt out when it is first asked for: some milliseconds.
  ///
  /// - Parameters:
  ///   - language: the tag of a language that ICU has rules for; another one has no names.
  ///   - others: ordinals that the rules of ICU 72 lack, and their values.
  public init(language: String, others: [(name: String, value: Int)] = []) {
    var cardinals: [[UInt8]: Int] = [:]
    var ordinals: [[UInt8]: Int] = [:]
    for (name, value) in others { ordinals[Self.compared(Array(name.utf8)[...])] = value }
    var value = 1
    var start = 0
    let names = NamesOfNumbers(language: language, last: Self.last).bytes
    for (index, byte) in names.enumerated() {
      switch byte {
      case 0x0A:
        let isOrdinal = names[start] == 1
        let name = Array(names[(isOrdinal ? start + 1 : start)..<index])
        start = index + 1
        if name.isEmpty { continue }
        // Two numbers of one name are a fault of the rules; the lower one is right.
        if isOrdinal {
          if ordinals[name] == nil { ordinals[name] = value }
        } else if cardinals[name] == nil {
          cardinals[name] = value
        }
      case 0:
        value += 1
        start = index + 1
      default: break
      }
    }
    self.cardinals = cardinals
    self.ordinals = ordinals
  }

  /// The number that the words name; nil where they name none, or only a cardinal where an ordinal is asked for.
  public func value(of words: ArraySlice<UInt8>, isOrdinal: Bool = false) -> Int? {
    let name = Self.compared(words)
    return ordinals[name] ?? (isOrdinal ? nil : cardinals[name])
  }

  private static func compared(_ words: ArraySlice<UInt8>) -> [UInt8] {
    NamesOfNumbers(comparing: words.span).bytes
  }
}

/// Owns what ICU spells.
@safe private final class NamesOfNumbers {
  private let handle: OpaquePointer?

  init(language: String, last: Int) {
    var error: Int32 = 0
    unsafe handle = galley_icu_number_names(language, Int32(last), &error)
    precondition(error <= 0, "ICU could not spell numbers; check that ICU 72 is installed whole")
  }

  init(comparing words: Span<UInt8>) {
    var error: Int32 = 0
    unsafe handle = withStart(of: words) { start, count in
      unsafe galley_icu_compared_word(start, Int32(count), &error)
    }
    precondition(error <= 0, "ICU could not compare a word; check that ICU 72 is installed whole")
  }

  deinit { unsafe galley_icu_names_close(handle) }

  var bytes: [UInt8] {
    var count = 0
    return unsafe Array(
      UnsafeBufferPointer(start: galley_icu_names_data(handle, &count), count: count))
  }
}
