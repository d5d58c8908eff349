internal import GalleyLexicon

/// Parts a page's title from the name of the site that stands before or after it (rule S11).
enum SiteName {
  /// The widest name of a site in bytes: 16 ideographs or 48 letters.
  private static let longest = 48

  /// The range of the title proper within `value`; what is left of it is the site's name and a separator.
  ///
  /// Separators are ` - `, ` | `, `_`, ` – ` and ` — ` with their spaces; the shorter side is the site.
  static func split(_ bytes: [UInt8], _ value: Range<Int>) -> Range<Int> {
    var title = value
    for separator in [" - ", " | ", "_", " – ", " — "] {
      let pattern = Array(separator.utf8)
      if let first = find(pattern, in: bytes, title) {
        let before = first.lowerBound - title.lowerBound
        let after = title.upperBound - first.upperBound
        if before < after, before <= longest { title = first.upperBound..<title.upperBound }
      }
      if let last = findLast(pattern, in: bytes, title) {
        let before = last.lowerBound - title.lowerBound
        let after = title.upperBound - last.upperBound
        if after < before, after <= longest { title = title.lowerBound..<last.lowerBound }
      }
    }
    return title
  }

  private static func find(_ pattern: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<
    Int
  >? {
    guard range.count >= pattern.count else { return nil }
    for start in range.lowerBound...(range.upperBound - pattern.count)
    where bytes[start..<start + pattern.count].elementsEqual(pattern) {
      return start..<start + pattern.count
    }
    return nil
  }

  private static func findLast(_ pattern: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<
    Int
  >? {
    guard range.count >= pattern.count else { return nil }
    for start in (range.lowerBound...(range.upperBound - pattern.count)).reversed()
    where bytes[start..<start + pattern.count].elementsEqual(pattern) {
      return start..<start + pattern.count
    }
    return nil
  }
}
