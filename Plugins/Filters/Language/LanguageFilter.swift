public import GalleyCore

/// Says in which language each article is written, and the document as a whole.
///
/// From the text alone: scripts first, then the letters and the most frequent words that tell the languages
/// of one script apart. Chinese gets its script (`zh-Hans`, `zh-Hant`), as readers choose fonts by it. What
/// the evidence does not decide stays nil, and what a reader knew already stays. Looks at 4 KiB of each
/// article; a document's language is that of most of its text.
public struct LanguageFilter: Filter {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "language", version: "1.0", summary: "Finds the language of every article",
    options: [
      OptionSpecification(
        "language", .text(default: "auto"),
        "the language of all articles as a BCP 47 tag, or auto to find it out")
    ],
    needs: [.articles])

  private let language: String

  /// Makes the filter with checked options.
  public init(options: Options) { language = options.text("language") }

  /// Sets the language of the articles and of the document.
  public func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    if language != "auto" {
      guard Self.isTag(language) else {
        diagnostics.report(
          Diagnostic(
            .warning, id: "language.tag", "'\(language)' is no BCP 47 tag; no language was set",
            advice: "write a tag such as zh-Hans, en or pt-BR, or auto"))
        return
      }
      for index in document.articles.indices { document.articles[index].language = language }
      document.metadata.language = language
      return
    }
    var detector = LanguageDetector()
    let pieceBytes = document.pieceBytes
    // In the order of the articles, so that the first of two languages of equal weight wins.
    var weights: [(language: String, bytes: Int)] = []
    for index in document.articles.indices {
      let sample = TextSample(document.articles[index], pieceBytes)
      let found = document.articles[index].language ?? detector.language(of: sample.bytes)
      document.articles[index].language = found
      guard let found else { continue }
      if let known = weights.firstIndex(where: { $0.language == found }) {
        weights[known].bytes += sample.totalByteCount
      } else {
        weights.append((found, sample.totalByteCount))
      }
    }
    guard document.metadata.language == nil, var most = weights.first else { return }
    for weight in weights where weight.bytes > most.bytes { most = weight }
    document.metadata.language = most.language
  }

  /// Whether `text` has the form of a BCP 47 tag: subtags of 1 to 8 ASCII letters and digits, the first of letters.
  static func isTag(_ text: String) -> Bool {
    let subtags = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.count) else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 }
    return first.allSatisfy(isLetter)
      && subtags.allSatisfy { subtag in
        (1...8).contains(subtag.count)
          && subtag.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
      }
  }
}
