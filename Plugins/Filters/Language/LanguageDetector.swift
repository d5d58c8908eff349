internal import GalleyUnicode

/// Decides the language of a text by its scripts, then by letters and words.
struct LanguageDetector {
  private let table = CodePointTable()
  private let words = FunctionWords.shared

  /// A BCP 47 tag, or nil where the evidence does not decide.
  mutating func language(of bytes: [UInt8]) -> String? {
    let letters = LetterCounts(bytes, table)
    guard let group = letters.dominantGroup else { return nil }
    switch group {
    case .eastAsian: return eastAsian(letters)
    case .latin: return latin(letters, bytes)
    case .cyrillic: return LetterEvidence.cyrillic(letters)
    case .arabic: return LetterEvidence.arabic(letters)
    case .hebrew: return best(of: ["he", "yi"], bytes) ?? LetterEvidence.hebrew(letters)
    case .devanagari: return best(of: ["hi", "mr", "ne"], bytes)
    case .single(let tag): return tag
    }
  }

  private func eastAsian(_ letters: LetterCounts) -> String? {
    let all = letters.han + letters.kana + letters.hangul
    // Japanese is a third kana and more; a Chinese page may name a Japanese product.
    if letters.kana >= 3, letters.kana * 6 >= all, letters.kana >= letters.hangul { return "ja" }
    if letters.hangul >= 3, letters.hangul * 5 >= all { return "ko" }
    switch letters.variants.variant {
    case .simplified: return "zh-Hans"
    case .traditional: return "zh-Hant"
    // Without kana and Hangul it is Chinese, but a few characters say nothing about the script.
    case .undecided: return letters.han >= 20 && letters.kana == 0 ? "zh" : nil
    }
  }

  private func latin(_ letters: LetterCounts, _ bytes: [UInt8]) -> String? {
    if letters.vietnamese * 20 >= letters.latin, letters.vietnamese >= 4 { return "vi" }
    return best(of: FunctionWords.latinLanguages, bytes)
  }

  /// The language with the most evidence among `candidates`.
  ///
  /// A word counts the less the more of the languages share it. At least two whole hits and 4 % of the words are
  /// asked for, and a lead of a tenth over the next language.
  private func best(of candidates: [String], _ bytes: [UInt8]) -> String? {
    let scores = words.scores(of: CaseMapping.lowercased(bytes), table)
    var first: (language: String, score: Double)?
    var second = 0.0
    for language in candidates {
      let score = scores.score(of: language)
      if score > first?.score ?? 0 {
        second = first?.score ?? 0
        first = (language, score)
      } else {
        second = max(second, score)
      }
    }
    guard let first, first.score >= 2, first.score >= 0.04 * Double(scores.wordCount),
      first.score > second * 1.1
    else { return nil }
    return first.language
  }
}
