/// Which of its two standards a Chinese text is written in.
public enum HanVariant: Sendable, Equatable {
  /// zh-Hans.
  case simplified
  /// zh-Hant.
  case traditional
  /// Too little evidence, mixed evidence, or Japanese.
  case undecided
}

/// Telling simplified from traditional Chinese.
public enum CJKForm {
  /// Classifies a text by frequent characters that only one of the two standards uses.
  ///
  /// Decides when at least 3 such characters were seen and 80 % of them agree. Text with more
  /// than one kana to ten Han is Japanese, which has forms of both, and stays undecided.
  ///
  /// - Parameter bytes: UTF-8. One linear pass of bytes, no memory.
  public static func classify(_ bytes: [UInt8]) -> HanVariant {
    classify(bytes.span)
  }

  /// Classifies a text; see ``classify(_:)-([UInt8])``.
  public static func classify(_ bytes: Span<UInt8>) -> HanVariant {
    var count = HanVariantCount()
    var offset = 0
    while offset &+ 2 < bytes.count {
      let lead = unsafe bytes[unchecked: offset]
      if lead >= 0xE3, lead <= 0xE9 {
        let second = unsafe bytes[unchecked: offset &+ 1]
        if lead > 0xE3 {
          count.addIdeograph(lead, second, unsafe bytes[unchecked: offset &+ 2])
        } else if second >= 0x81, second <= 0x83 {
          count.addKana()
        }
      }
      offset &+= lead < 0xC0 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4))
    }
    return count.variant
  }

  /// By offset from U+4E00: 1 for a simplified form, 2 for a traditional one, else 0.
  fileprivate static let marks: [UInt8] = {
    var marks = [UInt8](repeating: 0, count: 0xA000 - 0x4E00)
    for (index, scalar) in pairs.unicodeScalars.enumerated() {
      marks[Int(scalar.value) - 0x4E00] = index % 2 == 0 ? 1 : 2
    }
    return marks
  }()

  /// A bit for each mark by the last twelve bits of its character.
  fileprivate static let places: [UInt64] = {
    var places = [UInt64](repeating: 0, count: 64)
    for scalar in pairs.unicodeScalars {
      places[Int(scalar.value & 0xFFF) >> 6] |= 1 << UInt64(scalar.value & 63)
    }
    return places
  }()

  /// Pairs of a simplified and its traditional form, frequent in news.
  ///
  /// Left out are simplified forms that are traditional characters too (后 里 台 云 干 面 只 余
  /// 几 机 系 制 了 于 才 复 松 谷 表 出 发's 髮).
  static let pairs = """
    国國们們这這会會来來时時说說为為对對过過还還发發问問没沒经經动動进進现現样樣应應开開长長\
    见見东東车車马馬鸟鳥鱼魚龙龍门門间間关關区區医醫华華单單卫衛厂廠历歷压壓县縣双雙变變听聽启啟\
    员員响響团團园園图圖圆圓场場块塊坏壞声聲处處备備头頭奋奮学學宁寧实實审審宪憲宾賓导導层層岁歲\
    岛島带帶师師帮幫广廣庆慶库庫废廢归歸当當录錄总總战戰户戶执執扩擴护護报報担擔拥擁择擇换換据據\
    损損数數断斷无無旧舊显顯术術杀殺权權条條构構极極标標树樹桥橋检檢业業楼樓济濟满滿汉漢测測灭滅\
    灵靈热熱爱愛环環电電画畫确確离離种種积積称稱穷窮笔筆类類红紅约約级級纪紀纯純纲綱纳納纸紙线線\
    组組细細织織终終结結给給绝絕统統继繼续續维維综綜绿綠网網义義习習职職联聯胜勝脑腦节節艺藝苏蘇\
    荣榮药藥获獲补補装裝观觀规規视視觉覺计計认認让讓议議讯訊记記讲講许許论論设設访訪证證评評识識\
    词詞试試话話该該语語调調谈談请請诸諸课課谁誰负負财財责責败敗货貨质質购購贯貫贵貴费費资資赛賽\
    赞贊赵趙轮輪软軟轻輕较較输輸边邊达達迁遷运運违違连連远遠适適选選邓鄧郑鄭释釋针針钟鐘钢鋼钱錢\
    铁鐵银銀错錯键鍵镇鎮阳陽阴陰阶階际際陆陸陈陳险險随隨难難雾霧静靜韩韓项項顺順须須预預领領题題\
    额額风風飞飛饭飯馆館驻駐验驗鲜鮮麦麥黄黃齐齊个個从從仅僅产產亲親众眾优優传傳伤傷体體价價侨僑
    """
}

/// Counts what tells simplified from traditional Chinese, for callers that walk over a text anyway.
public struct HanVariantCount: Sendable {
  @usableFromInline let marks = CJKForm.marks
  @usableFromInline let places = CJKForm.places
  @usableFromInline var simplified = 0
  @usableFromInline var traditional = 0
  @usableFromInline var han = 0
  @usableFromInline var kana = 0

  /// Nothing was counted.
  public init() {}

  /// Counts a character of U+4000 to U+9FFF by its three bytes.
  @inlinable @inline(__always)
  public mutating func addIdeograph(_ lead: UInt8, _ second: UInt8, _ third: UInt8) {
    han &+= 1
    // Most ideographs are told by their last twelve bits.
    if places[Int(second & 63)] &>> UInt64(third & 63) & 1 != 0 { addMark(lead, second, third) }
  }

  @usableFromInline mutating func addMark(_ lead: UInt8, _ second: UInt8, _ third: UInt8) {
    let codePoint = Int(lead & 0x0F) &<< 12 | Int(second & 63) &<< 6 | Int(third & 63)
    let place = codePoint &- 0x4E00
    guard place >= 0, place < marks.count else { return }
    simplified &+= Int(marks[place] & 1)
    traditional &+= Int(marks[place] &>> 1)
  }

  /// Counts a kana of U+3040 to U+30FF.
  @inlinable public mutating func addKana() { kana &+= 1 }

  /// What the counts say; see ``CJKForm/classify(_:)-([UInt8])``.
  public var variant: HanVariant {
    let evidence = simplified + traditional
    guard evidence >= 3, kana * 10 <= han else { return .undecided }
    if simplified * 5 >= evidence * 4 { return .simplified }
    if traditional * 5 >= evidence * 4 { return .traditional }
    return .undecided
  }
}
