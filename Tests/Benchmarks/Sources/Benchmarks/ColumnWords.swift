/// The parts of which `ColumnText` makes sentences.
enum ColumnWords {
  static let numerals = ["一", "二", "三"]
  static let names = ["林知远", "周小满", "罗 青", "陈 默", "沈一禾", "何望秋", "吴大江", "韩立群"]
  static let places = [
    "云溪市", "石桥镇", "柳园街道", "青禾县", "老渡口", "北仓区", "望江乡", "南湾新城", "榆林巷",
    "白鹿坪", "长亭路", "临河村",
  ]
  static let chineseTitles = [
    "旧书店搬进水塔", "夜校今秋开课", "百年灯塔重新点亮", "菜市场里办起画展", "最后一班渡船停航",
    "公共食堂改用柴窑", "少年乐队登上城墙", "气象站迎来新站长",
  ]
  static let chineseHeads = [
    "从一张旧图纸说起", "钱从哪里来", "老住户怎么看", "明年还要做什么", "一场大雨之后", "数字背后的人",
  ]
  static let times = [
    "昨日上午", "今年春天", "入冬以来", "据了解", "三个月之后", "每逢周末", "会议结束时", "记者看到",
    "与去年相比", "在此之前", "到月底为止", "当天傍晚",
  ]
  static let chineseSubjects = [
    "的志愿者", "的几位老木匠", "小学的学生", "图书馆馆长", "的养蜂人", "水文站的工程师", "的合唱团",
    "修表师傅", "邮局的职工", "的年轻农民", "环卫工人", "的退休教师",
  ]
  static let chineseActs = [
    "清点了仓库里的旧报纸,一共", "沿着河堤栽下柳树,今年已有", "为邻里修好了门窗,前后", "把收来的故事编成册子,印了",
    "在广场上摆出手绘地图,来看的人有", "整理出从前的照片,挑选了", "重新测量了桥墩的高度,记下", "给山上的学校送去棉衣,总共",
    "同渔民一道放流鱼苗,每次", "为老人读报送饭,走遍了",
  ]
  static let chineseEnds = [
    "份,比预想的要多。", "棵,成活的占九成。", "次,没有收过一分钱。", "册,不到一个月便送完了。", "人,还有人从邻县赶来。",
    "张,准备年底展出。", "组数据,误差不到一厘米。", "件,件件都写着名字。", "尾,打算再坚持五年。", "户,风雨无阻。",
  ]

  static let persons = [
    "Edith Marlow", "Jonas Pell", "Ada Finch", "Rufus Grey", "Clara Holt", "Amos Thorne",
  ]
  static let towns = [
    "Port Ansel", "Harrow Bridge", "Millbrook", "Saint Orme", "Eastfield", "Kellan Bay",
    "Larkhill", "Old Ferry", "Winter Cross", "Thornby",
  ]
  static let englishTitles = [
    "reopens its lighthouse", "library moves to the mill", "counts its swans again",
    "votes for a night school", "finds a map under the floor", "choir sings on the walls",
  ]
  static let englishHeads = [
    "What the council decided", "Where the money comes from", "A drawing in the attic",
    "The neighbours object", "What comes after the winter",
  ]
  static let openings = [
    "On Tuesday evening", "After a long debate", "Since the first frost",
    "To everybody's surprise", "Without much ceremony", "According to the register",
    "In the years before the railway", "Three weeks later", "As the clock struck nine",
    "Against the advice of the engineers",
  ]
  static let englishSubjects = [
    "the volunteers", "the harbour master", "two retired carpenters", "the librarians",
    "the bell ringers", "a company of glaziers", "the pupils", "the weather observers",
    "the beekeepers", "the printers",
  ]
  static let englishActs = [
    "carried home", "measured and entered", "repaired at their own expense", "photographed",
    "offered to the museum", "delivered in handcarts", "planted along the embankment",
    "catalogued by candlelight", "counted not fewer than", "returned to their owners",
  ]
  static let englishEnds = [
    "volumes that nobody had opened for generations.", "window panes, most of them unbroken.",
    "saplings, of which nearly all have taken root.", "letters with their original envelopes.",
    "observations in a handwriting of remarkable clearness.", "roof tiles before the rain came.",
    "kettles, clocks and musical instruments.", "names, and asked for more.",
    "yards of rope, which will be needed in the spring.", "tickets on the opening night.",
  ]
}
