/// Which language of a book text in a script is taken to be in, where more than one is written in it.
///
/// Found once a book: each of its files asks.
struct ForeignLanguages: Sendable {
  /// The language of Latin text, where the book has one.
  let latin: LanguageTag?
  /// The language of ideographs.
  let han: LanguageTag?
  /// The language of Cyrillic text, where the book has one.
  let cyrillic: LanguageTag?

  private static let chinese = LanguageTag("zh")

  /// Finds them among all the languages of a book.
  init(of languages: [LanguageTag] = []) {
    let scripts = languages.map(ForeignRuns.script)
    func only(_ script: ForeignRuns.Script) -> LanguageTag? {
      let first = scripts.firstIndex(of: script)
      return first == scripts.lastIndex(of: script) ? first.map { languages[$0] } : nil
    }
    latin = only(.latin)
    han = only(.han) ?? languages.first { $0.primary == "ja" } ?? Self.chinese
    cyrillic = only(.cyrillic)
  }
}
