internal import GalleyCore

/// Lines that belong to a site or a press, not to an article: registration numbers, editors, rights (rule S17).
public enum SiteFurniture {
  /// Whether the whole of `range` is such a line.
  public static func isFurniture(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 240 else { return false }
    if let label = FrontLabel.parse(bytes, range), label.role == .boilerplate, label.isMarkedOff {
      return true
    }
    return isRegistration(bytes, range) || isRightsLine(bytes, range)
  }

  /// Whether `range` begins with the number under which a site is registered: `京公网安备 00000000000001号`,
  /// `京ICP备00000001号-1`.
  public static func isRegistration(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // What stands behind the first ideograph refuses every other line: 公, E5 85 AC, or the letter of ICP.
    guard range.count > 10, bytes[range.lowerBound] >= 0xE3 else { return false }
    let second = range.lowerBound + (bytes[range.lowerBound] < 0xF0 ? 3 : 4)
    guard bytes[second] | 0x20 == 0x69 || bytes[second] == 0xE5 && bytes[second + 1] == 0x85 else {
      return false
    }
    var cursor = CodePointCursor(bytes, range)
    guard cursor.skip(SentenceMarks.isHan) else { return false }
    guard cursor.skip(word: "公网安备") || cursor.skip(word: "icp备") || cursor.skip(word: "icp证") else {
      return false
    }
    cursor.skipSpaces()
    return cursor.skipAll(SentenceMarks.isDigit) >= 6
  }

  private static func isRightsLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var cursor = CodePointCursor(bytes, range)
    let words: [StaticString] = [
      "版权所有", "版權所有", "扫一扫", "扫描二维码", "相关链接", "相关新闻", "分享到", "打印本页", "关闭窗口", "未经授权",
      "all rights reserved", "copyright ©", "copyright (c)", "©",
    ]
    return words.contains { cursor.skip(word: $0) }
  }
}
