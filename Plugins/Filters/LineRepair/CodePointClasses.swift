internal import GalleyLexicon
internal import GalleyUnicode

/// What the measuring of a line asks of a code point, all of it in one look-up.
struct CodePointClass: OptionSet {
  let rawValue: UInt16

  /// The cells it takes, 0 to 2, as in `CodePointProperties`.
  var cells: Int32 { Int32(rawValue & 3) }

  /// Set in every class, so that a place of the table that was not filled yet is told from a class of nothing.
  static let known = CodePointClass(rawValue: 1 << 2)
  /// As wide as its neighbours.
  static let ambiguous = CodePointClass(rawValue: 1 << 3)
  /// Two cells, and set solid.
  static let wide = CodePointClass(rawValue: 1 << 4)
  /// A stop of two cells, 。 and ！ and ？.
  static let wideStop = CodePointClass(rawValue: 1 << 5)
  /// Opens a quotation or a bracket; the raised comma, which is a quotation mark and an apostrophe, does not count.
  static let opens = CodePointClass(rawValue: 1 << 6)
  /// Closes one; the same.
  static let closes = CodePointClass(rawValue: 1 << 7)
  /// Any closing mark.
  static let closer = CodePointClass(rawValue: 1 << 8)
  /// White space.
  static let space = CodePointClass(rawValue: 1 << 9)
  /// Han or kana: a line may break before and after it.
  static let free = CodePointClass(rawValue: 1 << 10)
  /// Any opening mark.
  static let opener = CodePointClass(rawValue: 1 << 11)
  /// No line begins with it.
  static let cannotStart = CodePointClass(rawValue: 1 << 12)
  /// Has to do with how a line ends: a stop, a pause, a colon, a bracket, a closing mark, a hyphen, a dash, an emphasis
  /// sign.
  static let ends = CodePointClass(rawValue: 1 << 13)
  /// Begins a line that says something by it: any mark, any letter with a case, a first letter of a word or a number that
  /// labels.
  static let begins = CodePointClass(rawValue: 1 << 14)
}

/// The classes of all code points, filled in as they are asked for; one table a document.
final class CodePointClasses {
  private var table = [CodePointClass](repeating: [], count: 0x1_0000)
  private let properties: CodePointTable

  init(_ properties: CodePointTable) { self.properties = properties }

  /// The class of a code point; those beyond the first plane are rare, and worked out each time.
  @inline(__always)
  subscript(codePoint: UInt32) -> CodePointClass {
    guard codePoint < 0x1_0000 else { return classify(codePoint) }
    let found = table[Int(codePoint)]
    return found.isEmpty ? enter(codePoint) : found
  }

  @inline(never)
  private func enter(_ codePoint: UInt32) -> CodePointClass {
    let found = classify(codePoint)
    table[Int(codePoint)] = found
    return found
  }

  private func classify(_ codePoint: UInt32) -> CodePointClass {
    let property = properties[codePoint]
    var result: CodePointClass = [.known, CodePointClass(rawValue: UInt16(property.cells))]
    func note(_ condition: Bool, _ member: CodePointClass) {
      if condition { result.insert(member) }
    }
    let isOpener = SentenceMarks.isOpener(codePoint)
    let isCloser = SentenceMarks.isCloser(codePoint)
    let isRaisedComma = codePoint == 0x2018 || codePoint == 0x2019
    note(property.isAmbiguousWidth, .ambiguous)
    note(property.cells == 2 && SentenceMarks.isSolid(codePoint), .wide)
    note(codePoint == 0x3002 || codePoint == 0xFF01 || codePoint == 0xFF1F, .wideStop)
    note(isOpener, .opener)
    note(isCloser, .closer)
    note(isOpener && !isRaisedComma, .opens)
    note(isCloser && !isOpener && !isRaisedComma, .closes)
    note(SentenceMarks.isSpace(codePoint), .space)
    note(SentenceMarks.isHan(codePoint) || SentenceMarks.isKana(codePoint), .free)
    note(SentenceMarks.cannotStartLine(codePoint), .cannotStart)
    let isBracketOrSign = [0x5B, 0x5D, 0x3C, 0x3E, 0x2A, 0x5F, 0xB7].contains(codePoint)
    let isDash = [0x2013, 0x2014, 0x2015, 0x2500].contains(codePoint)
    note(
      SentenceMarks.isTerminal(codePoint) || SentenceMarks.isPause(codePoint)
        || SentenceMarks.isColon(codePoint) || SentenceMarks.mayFollowStop(codePoint)
        || Hyphen.isHyphen(codePoint) || isOpener
        || isBracketOrSign || isDash, .ends)
    note(!SentenceMarks.isHan(codePoint) || OpeningWords.mayBegin(with: codePoint), .begins)
    return result
  }
}
