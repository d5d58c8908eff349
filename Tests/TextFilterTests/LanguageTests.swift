import GalleyCore
import GalleyTesting
import LanguagePlugin
import Testing

@Suite struct LanguageTests {
  func language(of text: String, _ written: [String: String] = [:]) throws -> String? {
    var document = paragraphs([text])
    try run([try make(LanguageFilter.self, written)], on: &document)
    #expect(document.metadata.language == document.articles[0].language)
    return document.articles[0].language
  }

  @Test func languagesAreFound() throws {
    let cases: [(language: String, text: String)] = [
      ("zh-Hans", "昨日上午，市图书馆新馆正式开放，读者可以在这里借书，馆长说欢迎大家。"),
      ("zh-Hant", "昨日上午，市立圖書館新館正式開放，讀者可以在這裡借書，館長說歡迎大家。"),
      ("ja", "昨日の午前、市立図書館の新しい建物が開館しました。館長は歓迎すると話した。"),
      ("ko", "어제 오전 시립 도서관의 새 건물이 문을 열었다. 이용자는 책을 빌릴 수 있다."),
      (
        "en",
        "The new library was opened on Monday, and the mayor said that it would be open to all of them."
      ),
      (
        "de",
        "Die neue Bibliothek wurde am Montag eröffnet, und der Bürgermeister sagte, dass sie für alle da ist."
      ),
      (
        "fr",
        "La nouvelle bibliothèque a été ouverte lundi et le maire a dit qu’elle est pour tous les habitants."
      ),
      (
        "it",
        "La nuova biblioteca è stata aperta lunedì e il sindaco ha detto che è per tutti i cittadini della città."
      ),
      (
        "es",
        "La nueva biblioteca se abrió el lunes y el alcalde dijo que es para todos los vecinos de la ciudad."
      ),
      (
        "pt",
        "A nova biblioteca foi aberta na segunda-feira e o prefeito disse que é para todos os moradores da cidade, mas não há pressa."
      ),
      (
        "nl",
        "De nieuwe bibliotheek werd maandag geopend en de burgemeester zei dat het gebouw er voor iedereen is."
      ),
      (
        "sv",
        "Det nya biblioteket öppnades på måndagen och borgmästaren sade att det är för alla som vill läsa."
      ),
      (
        "da",
        "Det nye bibliotek blev åbnet mandag, og borgmesteren sagde, at det er for alle, der vil læse, og at ingen skal gå forgæves efter bøger."
      ),
      (
        "nb",
        "Det nye biblioteket ble åpnet mandag, og ordføreren sa at det er for alle som vil lese, og at ingen må gå hjem uten en bok nå."
      ),
      (
        "fi",
        "Uusi kirjasto avattiin maanantaina ja kaupunginjohtaja sanoi, että se on kaikkien ja myös lasten paikka, mutta se ei ole vielä valmis."
      ),
      (
        "pl",
        "Nowa biblioteka została otwarta w poniedziałek i burmistrz powiedział, że jest ona dla wszystkich, ale nie od razu."
      ),
      (
        "cs",
        "Nová knihovna byla otevřena v pondělí a starosta řekl, že je pro všechny, kteří rádi čtou, ale ještě se staví."
      ),
      (
        "hu",
        "Az új könyvtár hétfőn nyílt meg, és a polgármester azt mondta, hogy ez mindenkié, de még nem készült el."
      ),
      (
        "tr",
        "Yeni kütüphane pazartesi günü açıldı ve belediye başkanı bunun herkes için olduğunu söyledi, ama daha bitmedi."
      ),
      (
        "ro",
        "Noua bibliotecă a fost deschisă luni și primarul a spus că este pentru toți cei care vor să citească în oraș."
      ),
      (
        "la",
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, sed hi omnes inter se differunt et non sunt iidem."
      ),
      ("vi", "Thư viện mới mở cửa hôm thứ hai và thị trưởng nói rằng nơi này dành cho mọi người."),
      (
        "ru",
        "Новая библиотека открылась в понедельник, и мэр сказал, что это место для всех жителей."
      ),
      (
        "uk",
        "Нова бібліотека відкрилася в понеділок, і міський голова сказав, що її двері відчинені для всіх."
      ),
      ("be", "Новая бібліятэка адкрылася ў панядзелак, і мэр сказаў, што яна для ўсіх жыхароў."),
      (
        "bg",
        "Новата библиотека беше открита в понеделник и кметът каза, че тя е за всички граждани на града."
      ),
      (
        "sr",
        "Нова библиотека је отворена у понедељак, а градоначелник је рекао да ће бити за све грађане."
      ),
      ("ar", "افتتحت المكتبة الجديدة يوم الاثنين وقال رئيس البلدية إنها لكل سكان المدينة."),
      ("fa", "کتابخانه جدید روز دوشنبه باز شد و شهردار گفت که برای همه شهروندان است."),
      ("ur", "نئی لائبریری پیر کے دن کھولی گئی اور میئر نے کہا کہ یہ سب لوگوں کے لیے ہے۔"),
      ("he", "הספרייה החדשה נפתחה ביום שני וראש העיר אמר כי היא של כל התושבים."),
      (
        "yi",
        "די נײַע ביבליאָטעק איז געווען אפֿן מאָנטיק און דער בירגערמײַסטער האט געזאָגט אז זי איז פֿאַר אלע."
      ),
      ("el", "Η νέα βιβλιοθήκη άνοιξε τη Δευτέρα."),
      ("hi", "नया पुस्तकालय सोमवार को खुला और महापौर ने कहा कि यह सब के लिए है।"),
      ("th", "ห้องสมุดแห่งใหม่เปิดเมื่อวันจันทร์"), ("ka", "ახალი ბიბლიოთეკა ორშაბათს გაიხსნა"),
      ("hy", "Նոր գրադարանը բացվեց երկուշաբթի"), ("bn", "নতুন গ্রন্থাগার সোমবার খোলা হয়েছে"),
      ("ta", "புதிய நூலகம் திங்கட்கிழமை திறக்கப்பட்டது"), ("am", "አዲሱ ቤተ መጻሕፍት ሰኞ ተከፈተ"),
      ("bo", "དཔེ་མཛོད་ཁང་གསར་པ་སྒོ་ཕྱེས་སོང་།"), ("gu", "નવું પુસ્તકાલય સોમવારે ખુલ્યું"),
    ]
    for (expected, text) in cases { #expect(try language(of: text) == expected, "\(text)") }
  }

  @Test func whatIsUndecidedStaysOpen() throws {
    for text in ["", "123 456", "王林", "Smith", "□ —", "OK 王", "John Smith Mary Brown"] {
      #expect(try language(of: text) == nil, "\(text)")
    }
  }

  @Test func quotedWordsDoNotDecide() throws {
    let text =
      "昨日上午，市图书馆新馆正式开放，馆长说：“Welcome to the new library of the city”，大家都笑了，这里下个月还有一个アニメ展，欢迎读者来看。"
    #expect(try language(of: text) == "zh-Hans")
  }

  @Test func theOptionForces() throws {
    #expect(try language(of: "The library was opened.", ["language": "pt-BR"]) == "pt-BR")
    var document = paragraphs(["a"])
    let said = try run([try make(LanguageFilter.self, ["language": "no tag!"])], on: &document)
    #expect(said.map(\.id) == ["language.tag"])
    #expect(document.articles[0].language == nil)
  }

  @Test func theDocumentHasTheLanguageOfMostText() throws {
    var builder = DocumentBuilder()
    builder.article([.body("The library was opened on Monday and it is for all of them.")])
    builder.article([
      .body("昨日上午，市图书馆新馆正式开放，读者可以在这里借书，馆长说欢迎大家。"),
      .body("昨日上午，市图书馆新馆正式开放，读者可以在这里借书，馆长说欢迎大家。"),
    ])
    builder.article([.body("Text of unknown origin")], language: "sco")
    var document = builder.document
    try run([try make(LanguageFilter.self)], on: &document)
    #expect(document.articles.map(\.language) == ["en", "zh-Hans", "sco"])
    #expect(document.metadata.language == "zh-Hans")
  }

  @Test func sampleEndsAtWholeCodePoints() throws {
    #expect(try language(of: "a" + String(repeating: "图书馆开门了，", count: 20_000)) == "zh-Hans")
  }
}
