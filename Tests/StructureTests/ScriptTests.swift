import Testing

/// Scripts of all kinds: hard-wrapped lines are joined as the script wants, and a paragraph a line stays as it is.
@Suite struct ScriptTests {
  /// A language, its paragraphs with `|` where a line may break, and what a line is filled to in code points.
  struct Sample: CustomTestStringConvertible {
    let language: String
    let measure: Int
    let paragraphs: [String]
    var testDescription: String { language }
    var whole: [String] { paragraphs.map { $0.replacing("|", with: "") } }
    /// Greedy lines, broken at `|` and at spaces, which the break takes with it.
    var lines: String {
      paragraphs.map { paragraph in
        var lines: [String] = []
        var line = ""
        for word in paragraph.replacing(" ", with: " |").split(separator: "|").map(String.init) {
          let fits = (line + word).unicodeScalars.filter { !$0.properties.isGraphemeExtend }.count
          if !line.isEmpty, fits > measure + (word.hasSuffix(" ") ? 1 : 0) {
            lines.append(line)
            line = ""
          }
          line += word
        }
        return (lines + [line]).map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }.joined(
          separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  static let unspaced = [
    Sample(
      language: "th", measure: 34,
      paragraphs: [
        "เรือ|ข้าม|ฟาก|ออก|จาก|ท่า|ตั้งแต่|เช้า|ตรู่|ทุก|วัน|เพราะ|สะพาน|ถูก|น้ำ|พัด|ไป|เมื่อ|ปี|ก่อน|และ|ยัง|ไม่มี|ใคร|สร้าง|สะพาน|ใหม่|ขึ้น|มา|แทน|จน|ถึง|วันนี้",
        "คน|แจว|เรือ|นับ|ตะกร้า|สอง|ครั้ง|เขา|ได้|ค่าจ้าง|สำหรับ|เก้า|ใบ|แต่|ใน|เรือ|มี|สิบเอ็ด|ใบ|เขา|จึง|ยิ้ม|แล้ว|ก็|นึก|ได้|ว่า|ตะกร้า|เป็น|ของ|ใคร",
        "อีก|ฝั่ง|หนึ่ง|ถนน|แห้ง|ดี|เด็ก|สวม|หมวก|แดง|ยืน|จับ|เชือก|รอ|อยู่|ม้า|สอง|ตัว|รู้จัก|ที่นี่|ดี|จึง|เดิน|ลง|จาก|แพ|โดย|ไม่|ต้อง|มี|ใคร|บอก",
      ]),
    Sample(
      language: "lo", measure: 30,
      paragraphs: [
        "ເຮືອ|ຂ້າມ|ຟາກ|ອອກ|ຈາກ|ທ່າ|ແຕ່|ເຊົ້າ|ທຸກ|ມື້|ເພາະ|ຂົວ|ຖືກ|ນ້ຳ|ພັດ|ໄປ|ຕັ້ງແຕ່|ປີ|ກ່ອນ|ແລະ|ຍັງ|ບໍ່|ມີ|ໃຜ|ສ້າງ|ຂົວ|ໃໝ່",
        "ຄົນ|ພາຍ|ເຮືອ|ນັບ|ກະຕ່າ|ສອງ|ເທື່ອ|ລາວ|ໄດ້|ຄ່າ|ຈ້າງ|ສຳລັບ|ເກົ້າ|ໜ່ວຍ|ແຕ່|ໃນ|ເຮືອ|ມີ|ສິບເອັດ|ໜ່ວຍ",
        "ອີກ|ຝັ່ງ|ໜຶ່ງ|ທາງ|ແຫ້ງ|ດີ|ເດັກ|ໃສ່|ໝວກ|ແດງ|ຢືນ|ຈັບ|ເຊືອກ|ຖ້າ|ຢູ່|ມ້າ|ສອງ|ໂຕ|ຮູ້ຈັກ|ບ່ອນ|ນີ້|ດີ",
      ]),
    Sample(
      language: "km", measure: 30,
      paragraphs: [
        "ទូក|ចម្លង|ចេញ|ពី|កំពង់|តាំងពី|ព្រឹក|រាល់|ថ្ងៃ|ព្រោះ|ស្ពាន|ត្រូវ|ទឹក|នាំ|ទៅ|កាល|ពី|ឆ្នាំ|មុន|ហើយ|មិន|ទាន់|មាន|អ្នកណា|សង់|ស្ពាន|ថ្មី|ទេ។",
        "អ្នក|ចែវ|ទូក|រាប់|កន្ត្រក|ពីរ|ដង|គាត់|បាន|ថ្លៃ|ឈ្នួល|សម្រាប់|ប្រាំបួន|ប៉ុន្តែ|ក្នុង|ទូក|មាន|ដប់មួយ|គាត់|ក៏|ញញឹម|ម្នាក់|ឯង។",
        "នៅ|ត្រើយ|ម្ខាង|ផ្លូវ|ស្ងួត|ល្អ|ក្មេង|ពាក់|មួក|ក្រហម|ឈរ|កាន់|ខ្សែ|រង់ចាំ|សេះ|ពីរ|ស្គាល់|កន្លែង|នេះ|ល្អ|ណាស់។",
      ]),
    Sample(
      language: "my", measure: 30,
      paragraphs: [
        "ကူးတို့|လှေ|သည်|နေ့တိုင်း|မနက်|စောစော|ဆိပ်ကမ်း|မှ|ထွက်|သည်|တံတား|ကို|မနှစ်က|ရေ|တိုက်|သွား|သော|ကြောင့်|ဖြစ်|သည်။",
        "လှေ|သမား|က|ခြင်း|တောင်း|များ|ကို|နှစ်|ကြိမ်|ရေ|တွက်|သည်|သူ|သည်|ကိုး|လုံး|အတွက်|အခ|ရ|သော်လည်း|လှေ|ပေါ်|တွင်|ဆယ့်တစ်|လုံး|ရှိ|သည်။",
        "တစ်ဖက်|ကမ်း|တွင်|လမ်း|ခြောက်|သွေ့|သည်|ဦးထုပ်|နီ|ဆောင်း|ထား|သော|ကလေး|က|ကြိုး|ကို|ကိုင်|၍|စောင့်|နေ|သည်။",
      ]),
  ]

  static let spaced = [
    Sample(
      language: "he", measure: 40,
      paragraphs: [
        "המעבורת יצאה בשש בבוקר, כפי שעשתה בכל יום מאז שנסחף הגשר בשיטפון של השנה שעברה, ואיש לא בנה עדיין גשר חדש במקומו.",
        "הספן הזקן ספר את הסלים פעמיים. שילמו לו על תשעה, ובסירה היו אחד עשר, והוא שמח עד שנזכר של מי הם ומה יאמר בעליהם.",
        "בצד השני הייתה הדרך יבשה. ילד בכובע אדום החזיק בחבל, והסוסים שהכירו את המקום ירדו מן הקרשים לפני שאמרו להם.",
      ]),
    Sample(
      language: "hi", measure: 38,
      paragraphs: [
        "नाव सुबह छह बजे घाट से चली, जैसे वह हर दिन चलती थी, क्योंकि पुल पिछले साल की बाढ़ में बह गया था और किसी ने नया पुल नहीं बनाया।",
        "बूढ़े नाविक ने टोकरियाँ दो बार गिनीं। उसे नौ के पैसे मिले थे और नाव में ग्यारह थीं, इसलिए वह मुस्कुराया और फिर चुप हो गया।",
        "दूसरे किनारे पर रास्ता सूखा था। लाल टोपी वाला लड़का रस्सी पकड़े खड़ा था और घोड़े बिना किसी के कहे उतर गए।",
      ]),
    Sample(
      language: "el", measure: 42,
      paragraphs: [
        "Το πορθμείο έφυγε στις έξι το πρωί, όπως έκανε κάθε μέρα από τότε που το γεφύρι παρασύρθηκε από τα νερά και κανείς δεν έχτισε άλλο.",
        "Ο γέρος μέτρησε τα καλάθια δύο φορές. Τον είχαν πληρώσει για εννιά και στη βάρκα ήταν έντεκα, κι αυτό του άρεσε ώσπου θυμήθηκε τίνος ήταν.",
        "Στην άλλη όχθη ο δρόμος ήταν στεγνός. Ένα παιδί με κόκκινο σκούφο κρατούσε το σχοινί και τα άλογα κατέβηκαν μόνα τους.",
      ]),
    Sample(
      language: "uk", measure: 42,
      paragraphs: [
        "Пором відходив о шостій ранку, як і щодня відтоді, коли міст знесло повінню, а нового ніхто так і не збудував на його місці.",
        "Старий двічі перелічив кошики. Йому заплатили за дев’ять, а в човні було одинадцять, і він зрадів, доки не згадав, чиї вони насправді.",
        "На тому боці дорога була суха. Хлопець у червоній шапці тримав мотузку, а коні зійшли з дощок раніше, ніж їм сказали.",
      ]),
    Sample(
      language: "am", measure: 36,
      paragraphs: [
        "ጀልባው ድልድዩ በጎርፍ ከተወሰደ ጀምሮ በየቀኑ እንደሚያደርገው ከጠዋቱ አሥራ ሁለት ሰዓት ላይ ከወደቡ ተነሣ፣ አዲስ ድልድይ ግን ማንም አልሠራም።",
        "ሽማግሌው ቀዛፊ ቅርጫቶቹን ሁለት ጊዜ ቆጠረ። የተከፈለው ለዘጠኝ ነበር፣ በጀልባው ላይ ግን አሥራ አንድ ነበሩ፣ ስለዚህ ፈገግ አለ።",
        "በማዶ ያለው መንገድ ደረቅ ነበር። ቀይ ኮፍያ ያደረገ ልጅ ገመዱን ይዞ ቆሞ ነበር፣ ፈረሶቹም ማንም ሳይነግራቸው ወረዱ።",
      ]),
  ]

  @Test(arguments: unspaced + spaced)
  func wrappedLinesAreJoined(sample: Sample) throws {
    #expect(sample.lines.split(separator: "\n").count >= 2 * sample.paragraphs.count + 1)
    #expect(try blocks(of: sample.lines) == sample.whole)
  }

  @Test(arguments: unspaced + spaced)
  func aParagraphALineStaysAsItIs(sample: Sample) throws {
    #expect(try blocks(of: sample.whole.joined(separator: "\n")) == sample.whole)
    #expect(try blocks(of: sample.whole.joined(separator: "\n\n")) == sample.whole)
  }
}
