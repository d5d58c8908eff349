/// The few words in a book that are Galley's and not the document's.
package struct Wording: Sendable {
  /// The language of these words.
  package let language: LanguageTag?
  /// The heading of the table of contents.
  package let contents: String
  /// The name of the list of landmarks.
  package let landmarks: String
  /// The name of the list of printed pages.
  package let pages: String
  /// Where the text starts.
  package let start: String
  /// The heading over what was set aside.
  package let setAside: String
  /// The title of a book that has none.
  package let untitled: String
  /// The name of a link from a reference back to the text.
  package let back: String
  /// The name of the cover.
  package let cover: String
  /// What a reader can expect, for those who listen or use a braille display.
  package let accessibility: String
  /// The same of a book with headings that are too deep for its contents.
  package let accessibilityOfArticles: String

  /// The words in `language`, or in English where Galley does not have them.
  package init(for language: LanguageTag?) {
    switch language?.primary {
    case "zh" where language?.isTraditionalChinese == true: self = .traditionalChinese
    case "zh": self = .simplifiedChinese
    case "ja": self = .japanese
    case "ko": self = .korean
    case "ar": self = .arabic
    case "de": self = .german
    case "es": self = .spanish
    case "fr": self = .french
    case "he": self = .hebrew
    case "it": self = .italian
    case "nl": self = .dutch
    case "pt": self = .portuguese
    case "ru": self = .russian
    default: self = .english
    }
  }

  init(
    _ language: String, contents: String, landmarks: String, pages: String, start: String,
    setAside: String, untitled: String, back: String, cover: String,
    accessibility: String, accessibilityOfArticles: String
  ) {
    self.language = LanguageTag(language)
    self.contents = contents
    self.landmarks = landmarks
    self.pages = pages
    self.start = start
    self.setAside = setAside
    self.untitled = untitled
    self.back = back
    self.cover = cover
    self.accessibility = accessibility
    self.accessibilityOfArticles = accessibilityOfArticles
  }

  /// The tag to mark these words with inside text in `surroundings`; nil where it is the same language.
  package func tag(in surroundings: LanguageTag?) -> LanguageTag? {
    language?.primary == surroundings?.primary ? nil : language
  }
}
