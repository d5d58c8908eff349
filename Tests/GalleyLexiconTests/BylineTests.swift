import GalleyLexicon
import Testing

@Suite struct BylineTests {
  @Test(arguments: [
    ("□ 青浦轮渡公司 林小满", Byline.marked), ("■林小满", .marked), ("◎ 青浦大学 林小满 周一帆", .marked),
    ("▲ 周帆", .marked),
    ("本报记者 林小满", .worded), ("本报记者 林小满 通讯员 周一帆", .worded), ("记者 林小满", .worded), ("文/林小满", .worded),
    ("本报见习记者 林小满", .worded), ("青浦晚报首席记者 林小满 摄影 周一帆", .worded), ("林 满 文/图", .worded),
    ("記者林小滿／青浦報導", .worded), ("记者/林小满 编辑/周一帆", .worded), ("（记者 林小满）", .worded),
    ("本刊特约撰稿人 欧阳小满", .worded), ("本报记者 林小满 青浦大学 周一帆", .worded),
    ("（青浦轮渡公司 林小满）", .organisationAndNames), ("（林小满）", .names),
    ("By Ada Quill", .worded), ("BY ADA QUILL", .worded), ("By Ada Quill and Tom Barge", .worded),
    ("Von Jörg Fährmann", .worded), ("Par Élodie Dubac", .worded),
    ("青浦轮渡公司 林小满", .organisationAndNames), ("青浦大学 渡口学院 林小满", .organisationAndNames),
    ("青浦轮渡公司 林小满 周一帆", .organisationAndNames), ("青浦市渡口管理局 欧阳小满", .organisationAndNames),
    ("林小满", .names), ("林小满 周一帆", .names), ("林小满、周一帆", .names), ("欧阳小满", .names), ("林 满", .names),
    // Spaces that a recogniser dropped into a name.
    ("林小 满", .names), ("林 小满", .names), ("青浦轮渡公司 林小 满", .organisationAndNames),
    ("林小满 周一 帆", .names),
  ])
  func readsForms(text: String, form: Byline) {
    #expect(parse(text, Byline.parse) == form)
    #expect(parseInside(text, Byline.parse) == form)
  }

  /// What a pattern takes for organisation and name, and what is none.
  @Test(arguments: [
    "大渡船 大航程", "早开船 多载客 快靠岸", "渡口大练兵 码头大比武", "安全第一 预防为主", "林小满说渡船开了", "林小满：渡船开了", "林小满，渡船开了。",
    "青浦轮渡公司", "渡船 今天 开了", "By the river", "By noon it rained", "By", "Bystanders Wait",
    "von der Fähre", "□ 渡船开了，林小满说。", "□", "（作者单位：青浦轮渡公司）",
    "记者 昨天 从码头获悉", "本报记者", "林小满 摄", "编辑 周一帆", "（渡船停航）", "记者节那天渡口没有开船", "通讯员培训班 昨天开班",
    "林小满 周一帆 王大河 李小舟 陈船长",
  ])
  func nearMissesAreNoBylines(text: String) {
    #expect(parse(text, Byline.parse) == nil)
  }

  /// Words for “by”, for a writer and a report, and names that capitals tell, in other scripts and in small letters.
  @Test(arguments: [
    ("بقلم يوسف الحداد", Byline.worded), ("به قلم محسن کریمی", .worded),
    ("گزارش: زهرا نادری", .worded),
    ("تقرير: مريم الخوري", .worded), ("מאת יעקב לוין", .worded), ("संवाददाता: रमेश तिवारी", .worded),
    ("โดย สมชาย ใจดี", .worded), ("聞き手　森田安子", .worded), ("di Anna Listri", .worded),
    ("von Ada Quill", .worded),
    ("Николай Петров", .names), ("А. Соколова", .names), ("А. Н. Соколова", .names),
    ("Του Νίκου Παπαδάκη", .names),
    ("Ελένη Γεωργίου", .names),
  ])
  func readsFormsOfOtherScripts(text: String, form: Byline) {
    #expect(parse(text, Byline.parse) == form)
    #expect(parseInside(text, Byline.parse) == form)
  }

  @Test(arguments: [
    "بقلم", "گزارش باران دیروز", "โดยใช้เงินรายได้จากที่จอดรถ", "โดย ค่าขนส่งจะลดลงถึงหนึ่งในสามของเดิม",
    "תקציר מאת", "di notte piove",
    "von der Brücke", "di Anna, che venne", "Новый мост", "Мост", "А. Б.", "Η νέα γέφυρα",
    "Του ποταμού", "Петров, Николай",
    "लेखक आज आए", "संवाददाता: 12 अक्तूबर",
  ])
  func nearMissesOfOtherScripts(text: String) {
    #expect(parse(text, Byline.parse) == nil)
  }

  /// Older print ends a byline in capitals with a stop, and says there who its bearer is.
  @Test(arguments: [
    ("BY ADA QUILL.", Byline.worded), ("BY THE REV. A. QUILL.", .worded),
    ("PAR ÉLODIE DUBAC.", .worded),
    ("BY ADA QUILL, Author of “The Lock,” “The Weir,” etc.", .worded), ("By God.", nil),
    ("BY TELEGRAPH.", nil), ("BY POST 3 CENTS A WEEK.", nil), ("VON DER FÄHRE.", nil),
    ("Bystanders waited.", nil),
  ])
  func bylinesInCapitalsMayEndWithAStop(text: String, form: Byline?) {
    #expect(parse(text, Byline.parseCapitals) == form)
  }

  @Test func onlyBareNamesAreWeak() {
    #expect(
      Byline.marked.isStrong && Byline.worded.isStrong && Byline.organisationAndNames.isStrong)
    #expect(!Byline.names.isStrong)
  }

  @Test(arguments: [
    ("□ 青浦轮渡公司", true), ("□", true), ("□ 青浦轮渡公司 林小满", false), ("青浦轮渡公司", false), ("", false),
  ])
  func aMarkWithoutANameIsUnfinished(text: String, isUnfinished: Bool) {
    #expect(parse(text, Byline.isUnfinished) == isUnfinished)
  }

  @Test(arguments: [
    ("青浦轮渡公司", true), ("青浦大学 渡口学院", true), ("青浦市 渡口管理局", true), ("林小满", false), ("公司", false),
    ("青浦轮渡公司。", false), ("Harbour Office", false), ("", false),
  ])
  func organisationsStandAlone(text: String, isOrganisation: Bool) {
    #expect(parse(text, Byline.isOrganisation) == isOrganisation)
  }

  @Test(arguments: nastyTexts)
  func nastyTextsAreNoBylines(text: String) {
    #expect(parse(text, Byline.parse) == nil)
    #expect(!parse(text, Byline.isOrganisation))
    #expect(!parse(text, Byline.isUnfinished))
  }
}

@Suite struct BareNameTests {
  @Test(arguments: [
    ("Margaret Ellis", BareName.capitals), ("A. L. Rowse", .capitals),
    ("Pieter van der Meer", .capitals),
    ("Елена Орлова-Белова", .capitals), ("محسن کریمی", .words), ("חנה ברגמן", .words),
    ("सुनीता वर्मा", .words),
    ("มาลี ศรีสุข", .words), ("青木恵子", .ideographs), ("森田　安子", .ideographs),
  ])
  func shapes(text: String, shape: BareName) {
    #expect(parse(text, BareName.parse) == shape)
    #expect(parseInside(text, BareName.parse) == shape)
  }

  @Test(
    arguments: [
      "Margaret", "Margaret writes", "The old bridge", "Hop Picking to Begin Early",
      "Ellis, Margaret",
      "March 3", "河岸", "محسن",
      "پل تازه باز شد امروز صبح", "مریم؟ زهرا",
    ] + nastyTexts.filter { $0 != "第第第" })
  func otherTexts(text: String) {
    #expect(parse(text, BareName.parse) == nil)
  }
}

@Suite struct LeadersTests {
  @Test(arguments: [
    ("The ferry ........ 12", 12), ("The ferry . . . . 7", 7), ("Die Fähre ---- 3", 3),
    ("渡口 ………… 4", 4),
    ("社説　水と町 …………… 十二", 12), ("نامه‌های خوانندگان ....... ۲۲", 22), ("नई कविताएँ ..... १८", 18),
    ("กวีนิพนธ์ใหม่ .... ๑๘", 18),
  ])
  func pagesBehindLeaders(text: String, page: Int) {
    #expect(parse(text, Leaders.page) == page)
    #expect(parseInside(text, Leaders.page) == page)
  }

  @Test(
    arguments: [
      "The ferry ... 12", "The ferry, 12", "The ferry ........", "- - - - 109.7", "12",
      "................", "渡口…十二",
    ] + nastyTexts)
  func otherTexts(text: String) {
    #expect(parse(text, Leaders.page) == nil)
  }

  /// An amount is no page, and a column all the same.
  @Test func amountsStandBehindLeadersToo() {
    let found = parse("Oats - - - - 109.7", Leaders.number)
    #expect(found?.start == 13 && found?.cells == 5)
  }
}
