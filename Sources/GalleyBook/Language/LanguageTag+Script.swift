extension LanguageTag {
  /// What the language is written in, as ISO 15924 calls it in lower case: by the tag's own script, or else what the
  /// language is usually written in; nil where that is not known.
  package var script: String? { Self.script(ofSubtags: subtags) }

  static func script(ofSubtags subtags: [String]) -> String? {
    if let own = subtags.dropFirst().first(where: {
      $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isLetter)
    }) {
      return own
    }
    return subtags.first.flatMap { usualScripts[$0] }
  }

  /// Unicode CLDR 45, likelySubtags.xml, of the languages that papers and journals are printed in.
  private static let usualScripts: [String: String] = {
    let languages = [
      "latn": """
      af ak an ast az bcl bm br bs ca ceb co cs cy da de dsb ee en eo es et eu ff fi fil fj fo fr fur fy ga gd gl gn
      gsw ha haw hil hmn hr hsb ht hu ia id ie ig ilo is it jv kab ki kl ku la lb lg lij ln lt lv mg mi ms mt mwl nap
      nb nd nds nl nn no nr nso ny oc om pl pt qu rm rn ro rw sc scn se sg sk sl sm sn so sq ss st su sv sw szl tet
      tk tl tn to tr ts ty uz ve vec vi vo war wo xh yo zu
      """,
      "cyrl":
        "ab av ba be bg bua ce chm cu cv kk kv ky lez mhr mk mn os ru rue sah sr tg tt tyv udm uk",
      "hani": "cmn lzh wuu yue zh", "jpan": "ja", "kore": "ko", "grek": "el grc",
      "hebr": "he iw yi",
      "arab": "ar ckb fa ks ps sd ug ur", "syrc": "arc syr", "thaa": "dv", "nkoo": "nqo",
      "thai": "th",
      "deva": "hi mai mr ne sa", "beng": "as bn", "guru": "pa", "gujr": "gu", "orya": "or",
      "taml": "ta",
      "telu": "te", "knda": "kn", "mlym": "ml", "sinh": "si", "laoo": "lo", "mymr": "my",
      "khmr": "km",
      "tibt": "bo dz", "geor": "ka", "armn": "hy", "ethi": "am ti",
    ]
    var scripts: [String: String] = [:]
    for (script, list) in languages {
      for language in list.split(whereSeparator: \.isWhitespace) {
        scripts[String(language)] = script
      }
    }
    return scripts
  }()
}
