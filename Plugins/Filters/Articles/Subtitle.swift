internal import GalleyLexicon

/// Finds the dash that divides a title from its subtitle (rule S11).
enum Subtitle {
  /// The least matter on either side of the dash, in bytes: four ideographs.
  private static let least = 12

  /// The white space before the dash, empty where there is none; nil where no dash divides the title.
  ///
  /// The dash stays with the subtitle, as print sets it.
  static func find(_ profile: BlockProfile) -> Range<Int>? {
    var cursor = CodePointCursor(profile.bytes, profile.content)
    var spaceStart: Int?
    while let codePoint = cursor.peek {
      let position = cursor.position
      if SentenceMarks.isSpace(codePoint) {
        spaceStart = spaceStart ?? position
        _ = cursor.next()
        continue
      }
      if codePoint == 0x2014 || codePoint == 0x2015 {
        let dashes = cursor.skipAll { $0 == 0x2014 || $0 == 0x2015 }
        let isDivider = dashes >= 2 || spaceStart != nil
        let start = spaceStart ?? position
        if isDivider, start - profile.content.lowerBound >= least,
          profile.content.upperBound - cursor.position >= least
        {
          return start..<position
        }
      } else {
        _ = cursor.next()
      }
      spaceStart = nil
    }
    return nil
  }
}
