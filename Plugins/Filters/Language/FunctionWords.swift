internal import GalleyUnicode

/// The most frequent words of languages, and the letters that only some of them use.
struct FunctionWords {
  /// Languages in Latin script, in the order in which ties are decided.
  static let latinLanguages = [
    "en", "de", "fr", "it", "es", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "tr", "ro",
    "la",
  ]

  /// About thirty words a language: articles, prepositions, conjunctions, pronouns, forms of “to be”.
  private static let lists: [(language: String, words: String)] = [
    (
      "en",
      "the of and to in that is was he for it with as his on be at by had not are but from have they which this you were her all she there would their"
    ),
    (
      "de",
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über"
    ),
    (
      "fr",
      "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux d l qu c été cette ont leur mais"
    ),
    (
      "it",
      "di e il la che in a per un è del una i con non le si da della sono al dei nel alla più gli ha anche come lo delle ma era questo l dell degli"
    ),
    (
      "es",
      "de la que el en y a los del se las por un para con no una su al lo como más es pero sus fue este ha sí porque esta entre cuando muy sin sobre también"
    ),
    (
      "pt",
      "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já pela"
    ),
    (
      "nl",
      "de het een van en in is dat op te zijn met voor niet aan er om ook als bij naar uit maar door over nog worden werd hij heeft tot die ze deze wordt"
    ),
    (
      "sv",
      "och att i det som en på är av för med den till inte har de ett om var men jag sig från vi så kan när år under också efter han skulle eller nu där"
    ),
    (
      "da",
      "og i at det en er til af på for med den der de ikke har som et var men jeg om han fra vil sig være efter blev kan også over hvor nu havde eller ved"
    ),
    (
      "nb",
      "og i det på er som en til å av for at med de den har ikke et om var han men jeg fra seg være etter ble kan også over hvor nå hadde eller ved ut skal"
    ),
    (
      "fi",
      "ja on ei että oli se hän mutta ovat kun myös joka tai niin kuin sen ole hänen jo vain nyt ne mukaan sekä vuonna jos olla voi oli sitä ennen jälkeen kanssa"
    ),
    (
      "pl",
      "i w na z do nie się to że o jest od po za przez jak ale dla był tym co są był była było przy oraz tego ich jego już który która które ten może"
    ),
    (
      "cs",
      "a v se na že je o s z do to by si i pro za k ale jako od po jsou byl která který které jeho při tak bylo také jsem již až podle mezi nebo být"
    ),
    (
      "hu",
      "a az és hogy nem is egy ez volt van csak már mint meg de ha még azt el vagy ki szerint amely lehet pedig minden kell után mert akkor le sem majd ezt"
    ),
    (
      "tr",
      "ve bir bu da de için ile olarak çok daha olan gibi sonra ne kadar ama var en o ki olduğu ya değil göre her mi oldu ise iki diye bunu kendi içinde"
    ),
    (
      "ro",
      "și de în a la cu pe o nu că din un să se este care mai pentru fi al ce sunt au lui dar prin fost după le sau ca își acest aceasta până când numai"
    ),
    (
      "la",
      "et in est ad non ut cum quod qui ex sed si per quae esse ab autem sunt eius hoc enim nec atque aut quam etiam de se ea erat quo id ac eum quidem vel"
    ),
    ("he", "של את על הוא לא עם היא זה כי גם אל אבל או היה בין כל אם יש"),
    ("yi", "און די דער איז אין פון דאס האט מיט צו נישט ניט א אז זיין אויף זיך פֿון"),
    ("hi", "के है में की और से का को पर हैं यह ने एक कि भी नहीं लिए कर इस था तो हो"),
    ("mr", "आणि आहे या होते च्या व हे ही तो आहेत केले नाही होता मध्ये असे त्या साठी"),
    ("ne", "छ र को का मा ले छन् हो पनि भने गरेको लागि थियो यो भएको गर्न तथा हुन्"),
  ]

  /// Letters that stand for a language, half a hit for each word with one.
  private static let letters: [(letters: String, languages: [String])] = [
    ("ß", ["de"]), ("äöü", ["de", "fi", "sv", "hu", "tr"]), ("ñ", ["es"]), ("ãõ", ["pt"]),
    ("åø", ["da", "nb"]), ("å", ["sv", "da", "nb"]), ("æ", ["da", "nb"]), ("őű", ["hu"]),
    ("řěůť", ["cs"]), ("ščžý", ["cs"]), ("łżśźńćąę", ["pl"]), ("ğışİ", ["tr"]), ("ășțâ", ["ro"]),
    ("èêçœ", ["fr"]), ("ìòù", ["it"]), ("ëĳ", ["nl"]),
  ]

  private static let languages = lists.map(\.language)

  /// The words by their hash, each with the languages it is frequent in as bits: a flat table with open addressing, as
  /// every word of a text is looked up, and three in four are not in it.
  private let slots: [(word: UInt64, mask: UInt32)]
  private let letterMasks: [UInt32: UInt32]

  /// The tables, made once; they never change.
  static let shared = FunctionWords()

  private init() {
    var slots = [(word: UInt64, mask: UInt32)](repeating: (0, 0), count: Self.slotCount)
    for (index, list) in Self.lists.enumerated() {
      for word in list.words.utf8.split(separator: 0x20) {
        let hash = Self.hash(word)
        var slot = Self.slot(hash)
        while slots[slot].mask != 0, slots[slot].word != hash {
          slot = (slot + 1) & (Self.slotCount - 1)
        }
        slots[slot] = (hash, slots[slot].mask | 1 << UInt32(index))
      }
    }
    var letterMasks: [UInt32: UInt32] = [:]
    for (letters, languages) in Self.letters {
      let mask = languages.reduce(UInt32(0)) { mask, language in
        guard let index = Self.languages.firstIndex(of: language) else { return mask }
        return mask | 1 << UInt32(index)
      }
      for scalar in letters.unicodeScalars { letterMasks[scalar.value, default: 0] |= mask }
    }
    self.slots = slots
    self.letterMasks = letterMasks
  }

  /// Some three times the words of all lists, as a power of two.
  private static let slotCount = 2048

  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: word >> 32) & (slotCount - 1)
  }

  /// The languages a word is frequent in as bits; 0 for a word of no list.
  private func mask(of word: UInt64) -> UInt32 {
    var slot = Self.slot(word)
    while slots[slot].mask != 0 {
      if slots[slot].word == word { return slots[slot].mask }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return 0
  }

  /// What a text scores in each language.
  struct Scores {
    fileprivate(set) var wordCount = 0
    fileprivate var hits = [Double](repeating: 0, count: 32)

    /// The score of a language of the lists; 0 for any other.
    func score(of language: String) -> Double {
      FunctionWords.languages.firstIndex(of: language).map { hits[$0] } ?? 0
    }
  }

  /// Counts the words of a text in lower case; a word is a run of letters and marks.
  func scores(of bytes: [UInt8], _ table: CodePointTable) -> Scores {
    var scores = Scores()
    let text = bytes.span
    var hash = Self.hashStart
    var letterMask: UInt32 = 0
    var isWord = false
    var index = 0
    while index < text.count {
      var byte = text[unchecked: index]
      // The letters of ASCII, in lower case already, need no table, and neither does what else there is of ASCII.
      if byte < 0x80 {
        while byte &- 0x61 < 26 {
          isWord = true
          hash = Self.hash(hash, byte)
          index &+= 1
          guard index < text.count else { break }
          byte = text[unchecked: index]
        }
        guard index < text.count, byte < 0x80 else { continue }
        if isWord {
          count(hash, letterMask, &scores)
          (hash, letterMask, isWord) = (Self.hashStart, 0, false)
        }
        index &+= 1
        continue
      }
      let (codePoint, length) = UTF8Decoding.decodeScalar(in: text, at: index)
      let properties = table[codePoint]
      if properties.isLetter || properties.isMark {
        isWord = true
        for offset in index..<index + length { hash = Self.hash(hash, text[offset]) }
        letterMask |= letterMasks[codePoint] ?? 0
      } else if isWord {
        count(hash, letterMask, &scores)
        (hash, letterMask, isWord) = (Self.hashStart, 0, false)
      }
      index += length
    }
    if isWord { count(hash, letterMask, &scores) }
    return scores
  }

  private func count(_ hash: UInt64, _ letterMask: UInt32, _ scores: inout Scores) {
    scores.wordCount += 1
    let mask = mask(of: hash)
    if mask != 0 {
      Self.add(mask, Self.wordShares[mask.nonzeroBitCount], to: &scores)
    } else if letterMask != 0 {
      Self.add(letterMask, Self.letterShares[letterMask.nonzeroBitCount], to: &scores)
    }
  }

  /// What a word counts for each of so many languages that share it: one of many says little, but it still speaks for
  /// each of them.
  private static let wordShares = (0...32).map { 1 / Double(max($0, 1)).squareRoot() }
  /// The same for a letter.
  private static let letterShares = (0...32).map { 0.5 / Double(max($0, 1)).squareRoot() }

  private static func add(_ mask: UInt32, _ share: Double, to scores: inout Scores) {
    var rest = mask
    while rest != 0 {
      scores.hits[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }

  /// FNV-1a, 64 bits: the same on every run, unlike Swift's own hash.
  private static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func hash(_ word: Substring.UTF8View) -> UInt64 {
    word.reduce(hashStart) { hash($0, $1) }
  }
}
