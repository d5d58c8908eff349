internal import GalleyCore
internal import GalleyXML

/// Finds text in another script than that of its surroundings, so that it is read aloud and set in its own language.
///
/// The script tells the language only where one language is written in it, or where the book has one language of
/// that script; other runs are left unmarked, as a wrong voice is worse than the usual one.
struct ForeignRuns {
  /// What writing systems are told apart.
  enum Script: Int {
    case latin, han, kana, hangul, greek, cyrillic, hebrew, thai
  }

  /// The script of the surroundings; nil where it is none of these.
  private let own: Script?
  private let language: LanguageTag?
  /// What text of the scripts that several languages share is taken to be in.
  private let candidates: ForeignLanguages

  /// Prepares for text in `language` inside a book of `candidates`.
  init(in language: LanguageTag?, of candidates: ForeignLanguages) {
    self.language = language
    self.candidates = candidates
    own = language.flatMap { Self.script(of: $0) }
  }

  /// The script that a language is written in; nil where it is none of these, or not known.
  static func script(of language: LanguageTag) -> Script? {
    switch language.script {
    case "latn": .latin
    case "hani", "hans", "hant", "jpan": .han
    case "kore", "hang": .hangul
    case "grek": .greek
    case "cyrl": .cyrillic
    case "hebr": .hebrew
    case "thai": .thai
    default: nil
    }
  }

  private func language(of script: Script) -> LanguageTag? {
    switch script {
    case .latin: candidates.latin
    case .han: candidates.han
    case .kana: LanguageTag("ja")
    case .hangul: LanguageTag("ko")
    case .greek: LanguageTag("el")
    case .cyrillic: candidates.cyrillic
    case .hebrew: LanguageTag("he")
    case .thai: LanguageTag("th")
    }
  }

  /// The language of a whole paragraph, where most of its letters are of another script; nil where they are not.
  ///
  /// - Parameter sample: how it opens.
  func language(ofParagraph sample: [UInt8]) -> LanguageTag? {
    guard let own else { return nil }
    if own == .latin, ScriptTraces.areLatin(sample.span) { return nil }
    var counts = InlineArray<8, Int>(repeating: 0)
    var total = 0
    let bytes = sample.span
    var position = 0
    while position < bytes.count {
      let (script, length) = Self.script(in: bytes, at: position)
      // An ideograph says about as much as two letters and a half.
      if let script {
        let weight = script == .latin ? 2 : 5
        counts[script.rawValue] += weight
        total += weight
      }
      position += length
    }
    if isJapanese(kana: counts[Script.kana.rawValue], han: counts[Script.han.rawValue]) {
      counts[Script.kana.rawValue] += counts[Script.han.rawValue]
      counts[Script.han.rawValue] = 0
    }
    guard let most = counts.indices.first(where: { 4 * counts[$0] > 3 * total }),
      let script = Script(rawValue: most), script != own, !belongs(script)
    else { return nil }
    return language(of: script)
  }

  /// Whether text that opens with this byte is in the surroundings' own script.
  func isUsualOpening(_ byte: UInt8) -> Bool {
    switch own {
    case nil: true
    case .latin?: byte.isLetter
    case .han?: (0xE4...0xE9).contains(byte)
    case .kana?, .hangul?, .greek?, .cyrillic?, .hebrew?, .thai?: false
    }
  }

  /// The fewest Latin letters that are marked: two or three words, as fewer are mostly names.
  private static let fewestLatinLetters = 12

  /// The stretches of `bytes` that are in another language, in their order.
  func runs(in bytes: Span<UInt8>) -> [(range: Range<Int>, language: LanguageTag)] {
    areNone(in: bytes) ? [] : found(in: bytes)
  }

  /// Whether nothing in `bytes` can be foreign, wherever text ends in them: a look at bytes alone, as nearly all text
  /// is its own.
  func areNone(in bytes: Span<UInt8>) -> Bool {
    switch own {
    case nil: return true
    case .latin?: return ScriptTraces.areLatin(bytes)
    case .han? where candidates.latin == nil: return ScriptTraces.areIdeographsOrLatin(bytes)
    case .han?:
      guard let letters = ScriptTraces.latinLetters(amongIdeographs: bytes) else { return false }
      return letters < Self.fewestLatinLetters
    case .kana?, .hangul?, .greek?, .cyrillic?, .hebrew?, .thai?: return false
    }
  }

  private func found(in bytes: Span<UInt8>) -> [(range: Range<Int>, language: LanguageTag)] {
    var found: [(range: Range<Int>, language: LanguageTag)] = []
    var run: Run?
    func close() {
      guard var open = run else { return }
      run = nil
      if open.script == .han, isJapanese(kana: open.kana, han: open.letters - open.kana) {
        open.script = .kana
      }
      // A letter of Greek is a sign of mathematics.
      let fewest =
        switch open.script {
        case .latin: Self.fewestLatinLetters
        case .han, .hangul: 1
        case .kana, .greek, .cyrillic, .hebrew, .thai: 3
        }
      guard open.letters >= fewest, let language = language(of: open.script),
        language != self.language
      else { return }
      found.append((open.start..<open.end, language))
    }
    var position = 0
    while position < bytes.count {
      let (script, length) = Self.script(in: bytes, at: position)
      if let script {
        if script == own || belongs(script) {
          close()
        } else if run?.takes(script) == true {
          run?.add(script, to: position + length)
        } else {
          close()
          run = Run(script: script, start: position)
          run?.add(script, to: position + length)
        }
      }
      position += length
    }
    close()
    return found
  }

  /// A stretch of one script, or of ideographs and kana: Japanese is written in both.
  private struct Run {
    var script: Script
    let start: Int
    private(set) var end = 0
    private(set) var letters = 0
    private(set) var kana = 0

    init(script: Script, start: Int) {
      self.script = script
      self.start = start
    }

    func takes(_ next: Script) -> Bool {
      script == next || Self.isOfJapanese(script) && Self.isOfJapanese(next)
    }

    mutating func add(_ next: Script, to end: Int) {
      if next == .han { script = .han }
      if next == .kana { kana += 1 }
      self.end = end
      letters += 1
    }

    private static func isOfJapanese(_ script: Script) -> Bool { script == .han || script == .kana }
  }

  /// Whether as much kana among ideographs makes them Japanese.
  ///
  /// About every second letter of Japanese prose is kana; names and headlines have fewer. Chinese has single ones, の in
  /// the names of shops.
  private func isJapanese(kana: Int, han: Int) -> Bool { kana > 0 && 10 * kana >= han }

  /// Whether a script is part of how the surroundings are written: kana in Japanese, ideographs in Korean.
  private func belongs(_ script: Script) -> Bool {
    switch (language?.primary, script) {
    case ("ja", .kana), ("ko", .han): true
    default: false
    }
  }

  /// The script of the letter at `position`, nil for what is no letter, and its length in bytes.
  private static func script(in bytes: Span<UInt8>, at position: Int) -> (Script?, Int) {
    let lead = bytes[position]
    guard lead >= 0x80 else {
      return ((0x61...0x7A).contains(lead | 0x20) ? .latin : nil, 1)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard position + length <= bytes.count else { return (nil, 1) }
    let second = bytes[position + 1]
    switch lead {
    case 0xC3...0xC9: return (.latin, length)
    // U+0370 to U+03FF.
    case 0xCD where second >= 0xB0, 0xCE, 0xCF: return (.greek, length)
    case 0xD0...0xD4: return (.cyrillic, length)
    case 0xD6 where second >= 0x90, 0xD7: return (.hebrew, length)
    case 0xE0 where second == 0xB8 || second == 0xB9: return (.thai, length)
    // U+3041 to U+30FF without the marks among them.
    case 0xE3 where second == 0x81 || second == 0x82 || second == 0x83:
      return (.kana, length)
    // U+3400 to U+9FFF.
    case 0xE3 where second >= 0x90, 0xE4...0xE9: return (.han, length)
    // U+AC00 to U+D7AF.
    case 0xEA where second >= 0xB0, 0xEB, 0xEC, 0xED: return (.hangul, length)
    default: return (nil, length)
    }
  }
}
