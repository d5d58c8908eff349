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

  /// Reads the languages of `document` and of its articles.
  init(of document: Document) {
    let tags =
      [document.metadata.language].compactMap(\.self) + document.articles.compactMap(\.language)
    var profiles: [LanguageProfile] = []
    var known: Set<LanguageProfile> = []
    var firstTag: String?
    for tag in tags {
      guard let profile = LanguageProfile(tag: tag) else { continue }
      if firstTag == nil { firstTag = tag }
      if known.insert(profile).inserted { profiles.append(profile) }
    }
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

  /// What the runs of an article in `language` have to say: nil where the defaults say it already.
  func difference(of language: LanguageProfile) -> LanguageProfile? {
    switch language.slot {
    case .western: language == western ? nil : language
    case .eastAsian: language == eastAsian ? nil : language
    case .bidirectional: language.locale == bidirectional ? nil : language
    }
  }
}
