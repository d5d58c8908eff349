package import GalleyCore

/// Reads the language tags of a document and says once of each that is none that it is none.
package struct LanguageTags {
  private var known: [String: LanguageTag] = [:]
  private var refused: Set<String> = []
  private let format: BookFormat

  /// Reads the tags for a file of `format`.
  package init(for format: BookFormat) { self.format = format }

  /// The tag that `string` holds; nil, and said so, when it is not well formed.
  package mutating func tag(_ string: String?, _ diagnostics: inout Diagnostics) -> LanguageTag? {
    guard let string, !string.isEmpty else { return nil }
    if let tag = known[string] { return tag }
    if let tag = LanguageTag(string) {
      known[string] = tag
      return tag
    }
    if string.lowercased() != "und", refused.insert(string).inserted {
      diagnostics.report(
        Diagnostic(
          .warning, id: "\(format.rawValue).language-refused",
          "'\(Label.make(of: string))' is not a language tag; the book leaves the language open",
          advice: "give a tag of BCP 47 such as en, zh-Hans or zh-Hant"))
    }
    return nil
  }

  /// The tags without repetitions, in their order.
  package static func distinct(_ tags: [LanguageTag?]) -> [LanguageTag] {
    var seen: Set<LanguageTag> = []
    return tags.compactMap(\.self).filter { seen.insert($0).inserted }
  }
}
