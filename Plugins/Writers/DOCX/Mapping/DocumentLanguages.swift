internal import GalleyCore

/// The languages of a document as Word wants them: one for each of the three slots, and one that is the main one.
struct DocumentLanguages: Sendable {
  /// The language of the document as a whole.
  let main: LanguageProfile
  /// The default of the western slot.
  let western: LanguageProfile
  /// The default of the East Asian slot.
  let eastAsian: LanguageProfile
  /// The default locale of the bidirectional slot.
  let bidirectional: String
  /// Every East Asian font that is used, the default first.
  let eastAsianFonts: [LanguageProfile.Font]
  /// The BCP 47 tag for the properties; `und` where nothing is known.
  let tag: String

  /// The languages of the articles by their tags.
  private let ofTag: [String: LanguageProfile]
  /// The languages of the styles of a reference document, by the attributes of `w:lang`; nil without one.
  private let taken: [String: String]?

  /// Reads the languages of `document` and of its articles; `reference` are the styles it is written with.
  init(of document: Document, reference: ReferenceStyles? = nil) {
    taken = reference?.languages
    let tags =
      [document.metadata.language].compactMap(\.self) + document.articles.compactMap(\.language)
    var profiles: [LanguageProfile] = []
    var known: Set<LanguageProfile> = []
    var ofTag: [String: LanguageProfile] = [:]
    var read: Set<String> = []
    var firstTag: String?
    for tag in tags where read.insert(tag).inserted {
      guard let profile = LanguageProfile(tag: tag) else { continue }
      ofTag[tag] = profile
      if firstTag == nil { firstTag = tag }
      if known.insert(profile).inserted { profiles.append(profile) }
    }
    self.ofTag = ofTag
    tag = firstTag?.split(separator: "_").joined(separator: "-") ?? "und"
    main = profiles.first ?? .unknown
    western = profiles.first { $0.slot == .western } ?? .unknown
    eastAsian = profiles.first { $0.slot == .eastAsian } ?? .simplifiedChinese
    bidirectional = profiles.first { $0.slot == .bidirectional }?.locale ?? "ar-SA"
    var fonts: [LanguageProfile.Font] = []
    for font in ([eastAsian] + profiles).compactMap(\.font) where !fonts.contains(font) {
      fonts.append(font)
    }
    eastAsianFonts = fonts
  }

  /// The language of an article of the document that is tagged so; nil for a tag that is none or says nothing.
  func profile(of tag: String?) -> LanguageProfile? { tag.flatMap { ofTag[$0] } }

  /// What the runs of an article of unknown language have to say.
  var mainDifference: LanguageProfile? { tag == "und" ? nil : difference(of: main) }

  /// What the runs of an article in `language` have to say: nil where the defaults say it already.
  func difference(of language: LanguageProfile) -> LanguageProfile? {
    if let taken {
      let attribute =
        switch language.slot {
        case .western: "val"
        case .eastAsian: "eastAsia"
        case .bidirectional: "bidi"
        }
      guard taken[attribute] != language.locale else { return nil }
      // The fonts are those of the reference document, whatever the language.
      var language = language
      language.font = nil
      return language
    }
    switch language.slot {
    case .western: return language == western ? nil : language
    case .eastAsian: return language == eastAsian ? nil : language
    case .bidirectional: return language.locale == bidirectional ? nil : language
    }
  }
}
