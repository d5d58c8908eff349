import GalleyCore
import GalleyUnicode
import PlainTextPlugin
import Testing

/// Text without a label, in charsets that a guess by frequent bytes alone takes for others.
@Suite struct CharsetGuessTests {
  static let samples: [(charset: String, text: String)] = [
    (
      "Shift_JIS",
      // Kana alone, even in number: two bytes of each form an ideograph of UTF-16.
      "いつもの はまべで こどもたちが おおきな たこを あげていた。かぜは つよく、そらは どこまでも あおかった。\n"
    ),
    ("EUC-JP", "港では朝から網をつくろう人の姿が見られた。先月は魚がとれず、町の人々は春を待っている。\n"),
    ("ISO-2022-JP", "町役場は来年の春に新しい桟橋を作ると発表した。予算はまだ決まっていない。\n"),
    (
      "windows-874",
      "ชาวประมงซ่อมอวนที่ท่าเรือตั้งแต่เช้า เพราะเดือนที่แล้วจับปลาได้น้อย นายอำเภอจะสร้างสะพานปลาใหม่ในปีหน้า\n"
    ),
    (
      "IBM866",
      "Вчера утром рыбаки чинили сети у старого причала. Дети играли на берегу, а учитель читал им книгу о море.\n"
    ),
    (
      "KOI8-U",
      "Учора вранці рибалки лагодили сіті біля старого причалу. Їхні діти гралися на березі, а вчитель читав їм книжку про море. "
        + "Єдиний лікар села поїхав до міста по ліки.\n"
    ),
    (
      "macintosh",
      "Les pêcheurs réparaient leurs filets près du vieux môle; l’été dernier, déjà, on n’avait rien pris. Où iront-ils à présent?\n"
    ),
    (
      "IBM850",
      "Die Fischer flickten früh ihre Netze über dem Fluß; für das nächste Jahr hat der Rat eine Brücke beschlossen. Die Kähne müssen bis dahin genügen.\n"
    ),
    (
      "IBM852",
      "Wczoraj rano rybacy naprawiali sieci przy starym nabrzeżu, gdyż połów był mały. Żona wójta niosła im chleb, a dzieci bawiły się na plaży.\n"
    ),
  ]

  @Test(arguments: samples) func isReadAndRebuilt(_ charset: String, _ text: String) throws {
    let bytes = try Charset.encode(Array(text.utf8), charset)
    let (document, diagnostics) = try read(bytes)
    #expect(document.source.string(document.source.range) == text)
    #expect(OriginalBytes.rebuild(document.source) == bytes)
    #expect(diagnostics.map(\.id) == ["input.charset"])
  }

  /// Japanese without a byte order mark: hardly an ideograph, and no line feed.
  @Test func kanaInUnmarkedUTF16AreText() throws {
    let text = "はまべで こどもたちが たこを あげていた。そらは、どこまでも あおかった。"
    let units = Array(text.utf16)
    for (charset, bytes) in [
      ("UTF-16LE", units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ("UTF-16BE", units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ] {
      let (document, _) = try read(bytes)
      #expect(document.source.charset == charset)
      #expect(document.source.string(document.source.range) == text)
    }
  }

  /// A word of a neighbour's language, a sign from a price list and a letter misread are no reason to doubt a charset.
  @Test func noiseDoesNotMakeAnotherCharset() throws {
    let text =
      "Le pr§fet arriva à sept heures — sa voiture ° noire s’arrêta; l’on vit briller l’épée* dans l’om¤bre. Fête à Málaga, "
      + "où l’on dîne pour 3 £ et demie. Déjà l’hôtel s’éclairait.\n"
    let (document, _) = try read(try Charset.encode(Array(text.utf8), "windows-1252"))
    #expect(document.source.charset == "windows-1252")
  }

  /// An escape code of a terminal shifts to no charset.
  @Test func escapeCodesOfTerminalsStay() throws {
    let text = "\u{1B}[1mThe bridge opened on Monday.\u{1B}[0m\n"
    let (document, diagnostics) = try read(Array(text.utf8))
    #expect(document.source.charset == "UTF-8")
    #expect(diagnostics.isEmpty)
  }
}
