import Galley
import GalleyCore
import GalleyLexicon
import Testing

/// The words that say what a block is are the same words with a capital, in every script that has capitals.
@Suite struct CapitalTests {
  @Test(arguments: [
    "References", "REFERENCES", "Referencias", "BIBLIOGRAFÍA", "Références", "RÉFÉRENCES",
    "Литература",
    "ЛИТЕРАТУРА", "Список литературы",
  ])
  func listsOfReferences(name: String) {
    let bytes = Array(name.utf8)
    #expect(SectionName.parse(bytes, 0..<bytes.count) == .references)
  }

  @Test(arguments: [
    ("Глава 3", NumberingFamily.chapter), ("РАЗДЕЛ 3", .section), ("Статья 3", .article),
    ("Часть 3", .part),
    ("Κεφάλαιο 3", .chapter), ("ΚΕΦΆΛΑΙΟ 3", .chapter), ("Άρθρο 3", .article),
    ("CAPÍTULO 3", .chapter),
    ("Sección 3", .section), ("ARTÍCULO 3", .article), ("ARTICULO 3", .article),
  ])
  func divisions(label: String, family: NumberingFamily) {
    let bytes = Array(label.utf8)
    let found = NumberingLabel.parse(bytes, 0..<bytes.count)
    #expect(found?.family == family)
    #expect(found?.value == 3)
  }

  @Test(arguments: [
    ("Аннотация: Лодки", Role.abstract), ("КЛЮЧЕВЫЕ СЛОВА: лодки", .keywords),
    ("Résumé : bateaux", .abstract),
    ("RÉSUMÉ : bateaux", .abstract), ("Schlüsselwörter: Boote", .keywords),
    ("Автор: Иванов", .byline),
  ])
  func frontMatter(text: String, role: Role) {
    let bytes = Array(text.utf8)
    #expect(FrontLabel.parse(bytes, 0..<bytes.count)?.role == role)
  }

  @Test func aDashOrAWideGapEndsALabel() {
    for text in [
      "Abstract — In this paper", "Abstract— In this paper", "Keywords  bridge", "摘要　渡船",
    ] {
      let bytes = Array(text.utf8)
      #expect(FrontLabel.parse(bytes, 0..<bytes.count)?.isMarkedOff == false, "\(text)")
    }
    for text in ["Abstract art was shown", "Summary of the year"] {
      let bytes = Array(text.utf8)
      #expect(FrontLabel.parse(bytes, 0..<bytes.count) == nil, "\(text)")
    }
  }

  @Test func noDayIsBeyondItsMonth() {
    let bytes = Array("2024-02-31 2023-02-28".utf8)
    #expect(WebLine.date(bytes, 0..<bytes.count) == "2023-02-28")
  }
}
