/// Languages of one script told apart by letters that the others lack.
enum LetterEvidence {
  /// Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian; nil where the letters say too little.
  static func cyrillic(_ letters: LetterCounts) -> String? {
    // A letter counts if it is more than a stray name: one in 200, and at least one.
    let threshold = max(1, letters.cyrillic / 200)
    func has(_ string: String) -> Bool { letters.count(of: string) >= threshold }
    let hasRussian = has("ыэЫЭё")
    if has("ўЎ"), has("іІ") { return "be" }
    if has("їєґЇЄҐ"), !hasRussian { return "uk" }
    if has("ћђЋЂ") { return "sr" }
    if has("ѓќѕЃЌЅ"), has("јЈ") { return "mk" }
    if has("јљњџ") { return "sr" }
    if hasRussian { return "ru" }
    // Bulgarian ъ is a vowel and frequent; without ы and э a longer text cannot be Russian.
    if letters.cyrillic >= 40, letters.count(of: "ъЪ") * 200 >= letters.cyrillic { return "bg" }
    return nil
  }

  /// Arabic, Persian, Urdu.
  static func arabic(_ letters: LetterCounts) -> String? {
    let threshold = max(1, letters.arabic / 100)
    let urdu = letters.count(of: "ٹڈڑںےہھ")
    let persian = letters.count(of: "پچژگکی")
    let arabic = letters.count(of: "ةيكىأإ")
    if urdu >= threshold, urdu > arabic { return "ur" }
    if persian >= threshold, persian > arabic { return "fa" }
    if arabic >= threshold { return "ar" }
    return nil
  }

  /// Hebrew or Yiddish where no word decided: Yiddish writes its digraphs as letters of their own.
  static func hebrew(_ letters: LetterCounts) -> String? {
    letters.count(of: "\u{5F0}\u{5F1}\u{5F2}") * 50 >= letters.hebrew ? "yi" : "he"
  }
}
