internal import GalleyUnicode

/// A word that names a numbered division.
struct DivisionWord: Sendable {
  let family: NumberingFamily
  /// The tags of the languages whose numbers may be spelt out beside it.
  let languages: [String]
  /// Whether a number alone behind it makes a label, whatever follows; the other words are those of running text too.
  let isSure: Bool

  init(_ family: NumberingFamily, _ languages: String, isSure: Bool = false) {
    self.family = family
    self.languages = languages.split(separator: " ").map(String.init)
    self.isSure = isSure
  }
}

/// The words that name a numbered division, by language; compared without case.
///
/// Spanish and Greek capitals are printed with and without their accents; the forms of Swedish, Danish, Norwegian and
/// Romanian that end in the article stand beside the plain ones.
enum DivisionWords {
  static let table = WordTable<DivisionWord>([
    (DivisionWord(.volume, "en"), ["volume"]),
    (DivisionWord(.volume, "de nl"), ["band", "deel"]),
    (DivisionWord(.volume, "fr es it pt"), ["tome", "tomo"]),
    (DivisionWord(.volume, "ru uk pl cs"), ["том", "tom"]),
    (DivisionWord(.volume, "el"), ["τόμος", "τομος", "τομοσ"]),
    (DivisionWord(.volume, "ar"), ["المجلد", "الجزء"]),
    (DivisionWord(.volume, "fa"), ["جلد"]),
    (DivisionWord(.volume, "tr"), ["cilt"]), (DivisionWord(.volume, "hu"), ["kötet"]),
    (DivisionWord(.volume, "th"), ["เล่มที่"]),
    (DivisionWord(.book, "en"), ["book"]), (DivisionWord(.book, "de"), ["buch"]),
    (DivisionWord(.book, "fr"), ["livre"]), (DivisionWord(.book, "es it"), ["libro"]),
    (DivisionWord(.book, "pt"), ["livro"]), (DivisionWord(.book, "nl"), ["boek"]),
    (DivisionWord(.book, "ru uk"), ["книга"]), (DivisionWord(.book, "pl"), ["księga"]),
    (DivisionWord(.book, "cs"), ["kniha"]), (DivisionWord(.book, "el"), ["βιβλίο", "βιβλιο"]),
    (DivisionWord(.book, "sv nb"), ["boken", "bok"]), (DivisionWord(.book, "da"), ["bog"]),
    (DivisionWord(.book, "ar"), ["الكتاب"]), (DivisionWord(.book, "fa"), ["کتاب"]),
    (DivisionWord(.book, "he"), ["ספר"]), (DivisionWord(.book, "tr"), ["kitap"]),
    (DivisionWord(.book, "hu"), ["könyv"]), (DivisionWord(.book, "ro"), ["cartea"]),
    (DivisionWord(.part, "en", isSure: true), ["part"]),
    (DivisionWord(.part, "de", isSure: true), ["teil"]),
    (DivisionWord(.part, "fr", isSure: true), ["partie"]),
    (DivisionWord(.part, "es it pt", isSure: true), ["parte"]),
    (DivisionWord(.part, "ru", isSure: true), ["часть"]),
    (DivisionWord(.part, "el", isSure: true), ["μέρος"]),
    // Spanish and Italian lines begin with the word for “of the”: no numbers are looked for in words behind it.
    (DivisionWord(.part, "", isSure: true), ["del"]),
    (DivisionWord(.part, "el"), ["μεροσ", "μερος"]), (DivisionWord(.part, "sv nb"), ["delen"]),
    (DivisionWord(.part, "uk"), ["частина"]), (DivisionWord(.part, "pl"), ["część"]),
    (DivisionWord(.part, "cs"), ["část", "díl"]), (DivisionWord(.part, "he"), ["חלק"]),
    (DivisionWord(.part, "ar"), ["القسم"]), (DivisionWord(.part, "fa"), ["بخش"]),
    (DivisionWord(.part, "hi"), ["भाग", "खण्ड", "खंड"]),
    (DivisionWord(.part, "tr"), ["kısım", "kisim"]),
    (DivisionWord(.part, "hu"), ["rész"]), (DivisionWord(.part, "ro"), ["partea"]),
    (DivisionWord(.part, "fi"), ["osa"]), (DivisionWord(.part, "th"), ["ภาคที่"]),
    (DivisionWord(.part, "en"), ["act"]), (DivisionWord(.part, "de"), ["aufzug", "akt"]),
    (DivisionWord(.part, "fr"), ["acte"]), (DivisionWord(.part, "es"), ["acto", "jornada"]),
    (DivisionWord(.part, "it"), ["atto"]), (DivisionWord(.part, "pt"), ["ato"]),
    (DivisionWord(.part, "ru"), ["действие", "акт"]), (DivisionWord(.part, "nl"), ["bedrijf"]),
    (DivisionWord(.part, "el"), ["πράξη", "πραξη"]),
    (DivisionWord(.chapter, "en", isSure: true), ["chapter"]),
    (DivisionWord(.chapter, "de sv da nb", isSure: true), ["kapitel"]),
    (DivisionWord(.chapter, "fr", isSure: true), ["chapitre"]),
    (DivisionWord(.chapter, "es pt", isSure: true), ["capítulo", "capitulo"]),
    (DivisionWord(.chapter, "it", isSure: true), ["capitolo"]),
    (DivisionWord(.chapter, "ru", isSure: true), ["глава"]),
    (DivisionWord(.chapter, "el", isSure: true), ["κεφάλαιο"]),
    (DivisionWord(.chapter, "nl", isSure: true), ["hoofdstuk"]),
    (DivisionWord(.chapter, "el"), ["κεφαλαιο"]), (DivisionWord(.chapter, "sv"), ["kapitlet"]),
    (DivisionWord(.chapter, "nb"), ["kapittel"]), (DivisionWord(.chapter, "ro"), ["capitolul"]),
    (DivisionWord(.chapter, "uk"), ["розділ", "глава"]),
    (DivisionWord(.chapter, "pl"), ["rozdział"]), (DivisionWord(.chapter, "cs"), ["kapitola"]),
    (DivisionWord(.chapter, "ar"), ["الفصل", "الباب"]),
    (DivisionWord(.chapter, "fa"), ["فصل", "باب"]), (DivisionWord(.chapter, "he"), ["פרק"]),
    (DivisionWord(.chapter, "hi"), ["अध्याय", "परिच्छेद"]),
    (DivisionWord(.chapter, "th"), ["บทที่", "ตอนที่"]),
    (DivisionWord(.chapter, "tr"), ["bölüm"]), (DivisionWord(.chapter, "hu"), ["fejezet"]),
    (DivisionWord(.chapter, "fi"), ["luku"]),
    (
      DivisionWord(.chapter, "en"),
      ["letter", "scene", "canto", "lecture", "lesson", "stave", "day"]
    ),
    (DivisionWord(.chapter, "de"), ["auftritt", "gesang", "szene", "brief", "vorlesung"]),
    (DivisionWord(.chapter, "fr"), ["lettre", "scène", "chant"]),
    (DivisionWord(.chapter, "es"), ["escena", "carta"]),
    (DivisionWord(.chapter, "it"), ["scena", "lettera", "canto"]),
    (DivisionWord(.chapter, "ru"), ["письмо", "сцена", "явление"]),
    (DivisionWord(.chapter, "el"), ["σκηνή", "σκηνη"]),
    (DivisionWord(.section, "en", isSure: true), ["section"]),
    (DivisionWord(.section, "de", isSure: true), ["abschnitt"]),
    (DivisionWord(.section, "es", isSure: true), ["sección", "seccion"]),
    (DivisionWord(.section, "it", isSure: true), ["sezione"]),
    (DivisionWord(.section, "pt", isSure: true), ["seção"]),
    (DivisionWord(.section, "ru", isSure: true), ["раздел"]),
    (DivisionWord(.section, "el", isSure: true), ["τμήμα"]),
    (DivisionWord(.section, "el"), ["τμημα"]),
    (DivisionWord(.article, "en", isSure: true), ["article"]),
    (DivisionWord(.article, "de nl", isSure: true), ["artikel"]),
    (DivisionWord(.article, "es", isSure: true), ["artículo", "articulo"]),
    (DivisionWord(.article, "it", isSure: true), ["articolo"]),
    (DivisionWord(.article, "pt", isSure: true), ["artigo"]),
    (DivisionWord(.article, "ru", isSure: true), ["статья"]),
    (DivisionWord(.article, "el", isSure: true), ["άρθρο"]),
    (DivisionWord(.article, "", isSure: true), ["art."]),
  ])
}
