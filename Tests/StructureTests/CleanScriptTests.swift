import Galley
import GalleyCore
import Testing

/// Clean text, a paragraph a line, comes out as it went in: byte for byte through the whole default chain, in any script.
@Suite struct CleanScriptTests {
  /// By script: paragraphs written for this test, each a line; some short, some with marks that a filter might itch to
  /// change.
  static let texts: [(script: String, paragraphs: [String])] = [
    (
      "Latin",
      [
        "The ferry left at 7.30 sharp; nobody, not even the harbour-master (who owns a watch), had expected it.",
        "“It is the tide,” said the mate, “and not the clock, that we go by.”",
        "Les bateaux — il y en a trois — coûtent 12,50 € l’heure ; les enfants paient moitié prix.",
        "Während der Überfahrt trank Frau Groß einen Kaffee und las die »Neue Presse« von vorn bis hinten.",
      ]
    ),
    (
      "Greek",
      [
        "Το πλοίο έφυγε στις επτά και μισή το πρωί· κανείς δεν το περίμενε τόσο νωρίς.",
        "«Πότε θα γυρίσει;» ρώτησε η γυναίκα του φαροφύλακα, κι εκείνος σήκωσε τους ώμους.",
        "Το εισιτήριο κοστίζει 3,50 € και τα παιδιά ταξιδεύουν δωρεάν ως το τέλος του μήνα.",
      ]
    ),
    (
      "Cyrillic",
      [
        "Паром отошёл ровно в половине восьмого, и никто на пристани этого не ожидал.",
        "— Когда же он вернётся? — спросила жена смотрителя, но тот только пожал плечами.",
        "Билет стоит 45 рублей; дети до семи лет едут бесплатно, а собаки — за полцены.",
      ]
    ),
    (
      "Armenian",
      [
        "Լաստանավը մեկնեց առավոտյան ժամը յոթն անց կեսին, և ոչ ոք դրան չէր սպասում։",
        "Պահակի կինը հարցրեց, թե երբ կվերադառնա, իսկ նա միայն ուսերը թոթվեց։",
        "Տոմսն արժե երեք հարյուր դրամ, իսկ երեխաները մինչև ամսվա վերջը ճամփորդում են անվճար։",
      ]
    ),
    (
      "Georgian",
      [
        "ბორანი დილის რვის ნახევარზე გავიდა და ნავსადგურში ამას არავინ ელოდა.",
        "„როდის დაბრუნდება?“ — იკითხა მცველის ცოლმა, მაგრამ მან მხოლოდ მხრები აიჩეჩა.",
        "ბილეთი ხუთი ლარი ღირს, ბავშვები კი თვის ბოლომდე უფასოდ მგზავრობენ.",
      ]
    ),
    (
      "Arabic",
      [
        "غادرت العبّارة الميناء في السابعة والنصف صباحاً، ولم يكن أحد يتوقع ذلك.",
        "سألت زوجة الحارس: «متى تعود؟» فهزّ كتفيه ولم يجب.",
        "ثمن التذكرة ٣٥ قرشاً؛ والأطفال يسافرون مجاناً حتى نهاية الشهر.",
      ]
    ),
    (
      "Hebrew",
      [
        "המעבורת יצאה מן הנמל בשבע וחצי בבוקר, ואיש לא ציפה לכך.",
        "„מתי היא תחזור?” שאלה אשתו של שומר המגדלור, והוא רק משך בכתפיו.",
        "מחיר הכרטיס שלושה שקלים וחצי; ילדים נוסעים חינם עד סוף החודש.",
      ]
    ),
    (
      "Devanagari",
      [
        "नाव सुबह साढ़े सात बजे घाट से चल पड़ी और किसी को इसकी उम्मीद नहीं थी।",
        "चौकीदार की पत्नी ने पूछा, “वह कब लौटेगी?” पर वह केवल मुस्कुरा दिया।",
        "टिकट का दाम पैंतीस रुपये है और बच्चे महीने के अंत तक बिना टिकट यात्रा कर सकते हैं।",
      ]
    ),
    (
      "Bengali",
      [
        "সকাল সাড়ে সাতটায় খেয়া নৌকা ঘাট ছেড়ে গেল, আর কেউ তা আশা করেনি।",
        "পাহারাদারের স্ত্রী জিজ্ঞেস করল, “কখন ফিরবে?” কিন্তু সে শুধু কাঁধ ঝাঁকাল।",
        "টিকিটের দাম পঁয়ত্রিশ টাকা, আর মাসের শেষ পর্যন্ত শিশুদের ভাড়া লাগবে না।",
      ]
    ),
    (
      "Tamil",
      [
        "படகு காலை ஏழரை மணிக்குத் துறையை விட்டுப் புறப்பட்டது, அதை யாரும் எதிர்பார்க்கவில்லை.",
        "காவலாளியின் மனைவி “எப்போது திரும்பும்?” என்று கேட்டாள், அவர் தோள்களை மட்டும் குலுக்கினார்.",
        "சீட்டின் விலை முப்பத்தைந்து ரூபாய், மாத இறுதி வரை குழந்தைகளுக்குக் கட்டணம் இல்லை.",
      ]
    ),
    (
      "Thai",
      [
        "เรือข้ามฟากออกจากท่าตอนเจ็ดโมงครึ่ง และไม่มีใครคาดคิดว่าจะออกเร็วขนาดนั้น",
        "ภรรยาของคนเฝ้าประภาคารถามว่า “เรือจะกลับเมื่อไร” แต่เขาเพียงแต่ยักไหล่แล้วเดินจากไปโดยไม่ตอบอะไร",
        "ค่าตั๋วสามสิบห้าบาท ส่วนเด็ก ๆ ขึ้นเรือได้โดยไม่ต้องเสียเงินจนถึงสิ้นเดือนนี้",
      ]
    ),
    (
      "Han, simplified",
      [
        "渡船早上七点半准时离开码头，码头上没有一个人料到它会走得这么早。",
        "守塔人的妻子问：“它什么时候回来？”守塔人耸了耸肩，没有回答。",
        "船票每张3.5元，儿童在本月底以前免费；自行车另收1元（雨天除外）。",
      ]
    ),
    (
      "Han, traditional",
      [
        "渡船早上七點半準時離開碼頭，碼頭上沒有一個人料到它會走得這麼早。",
        "守塔人的妻子問：「它什麼時候回來？」守塔人聳了聳肩，沒有回答。",
        "船票每張三元五角，兒童在本月底以前免費；腳踏車另收一元（雨天除外）。",
      ]
    ),
    (
      "Japanese",
      [
        "渡し船は朝の七時半にちょうど岸を離れたが、そんなに早く出るとは誰も思っていなかった。",
        "「いつ戻るの？」と灯台守の妻が尋ねたが、灯台守は肩をすくめただけであった。",
        "切符は一枚三五〇円で、子供は今月の終わりまで無料である（雨の日を除く）。",
      ]
    ),
    (
      "Hangul",
      [
        "나룻배는 아침 일곱 시 반에 정확히 부두를 떠났는데, 아무도 그렇게 일찍 떠날 줄은 몰랐다.",
        "“언제 돌아오나요?” 하고 등대지기의 아내가 물었지만 그는 어깨만 으쓱했다.",
        "표는 한 장에 3,500원이고 어린이는 이달 말까지 무료이다(비 오는 날은 제외).",
      ]
    ),
    (
      "Ethiopic",
      [
        "ጀልባው ጠዋት አንድ ሰዓት ተኩል ላይ ከወደቡ ተነሳ፤ ማንም ይህን አልጠበቀም።",
        "የጠባቂው ሚስት መቼ እንደሚመለስ ጠየቀች፣ እሱ ግን ትከሻውን ብቻ ነቀነቀ።",
        "የቲኬቱ ዋጋ ሠላሳ አምስት ብር ሲሆን ሕፃናት እስከ ወሩ መጨረሻ በነፃ ይጓዛሉ።",
      ]
    ),
  ]

  private func output(_ text: String) throws -> String {
    var chain = try Preset.newspaper.specification()
    chain.writer = .init(id: "text")
    let converter = Converter(try chain.prepared(from: .builtIn))
    let result = try converter.convert(Input(name: "clean.txt", bytes: Array(text.utf8)))
    return String(decoding: result.output, as: UTF8.self)
  }

  @Test(arguments: texts)
  func cleanTextStaysAsItIs(script: String, paragraphs: [String]) throws {
    let text = paragraphs.joined(separator: "\n\n") + "\n"
    #expect(try output(text) == text)
    // The writer parts blocks by blank lines; a file that does not has its lines as blocks all the same.
    #expect(try output(paragraphs.joined(separator: "\n") + "\n") == text)
  }

  /// All scripts in one file.
  @Test func scriptsSideBySideStayAsTheyAre() throws {
    let text = Self.texts.flatMap(\.paragraphs).joined(separator: "\n\n") + "\n"
    #expect(try output(text) == text)
  }
}
