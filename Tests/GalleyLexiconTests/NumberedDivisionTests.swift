import GalleyLexicon
import Testing

@Suite struct NumberedDivisionTests {
  struct Sample: CustomTestStringConvertible {
    let text: String
    let family: NumberingFamily
    let value: Int
    let label: String
    init(_ text: String, _ family: NumberingFamily, _ value: Int, _ label: String? = nil) {
      (self.text, self.family, self.value) = (text, family, value)
      self.label = label ?? text
    }
    var testDescription: String { text }
  }

  static let samples: [Sample] = [
    Sample("CHAPTER ONE", .chapter, 1), Sample("Chapter Twenty-one", .chapter, 21),
    Sample("Chapter Two. The ferry", .chapter, 2, "Chapter Two."),
    Sample("Chapter Two The Ferry", .chapter, 2, "Chapter Two"),
    Sample("Chapter Two—The Ferry", .chapter, 2, "Chapter Two"),
    Sample("Chapter the Last but One", .chapter, 0, ""),
    Sample("Part the Third", .part, 3), Sample("ACT II.", .part, 2), Sample("Scene 4", .chapter, 4),
    Sample("LETTER I.", .chapter, 1), Sample("Day the Second", .chapter, 2),
    Sample("Erstes Kapitel", .chapter, 1),
    Sample("Zweites Kapitel. Die Fähre.", .chapter, 2, "Zweites Kapitel."),
    Sample("Einundzwanzigstes Kapitel", .chapter, 21), Sample("3. Kapitel", .chapter, 3),
    Sample("2. Teil: Die Fähre", .part, 2, "2. Teil:"), Sample("Drittes Buch", .book, 3),
    Sample("CHAPITRE PREMIER", .chapter, 1), Sample("Première partie", .part, 1),
    Sample("Livre deuxième", .book, 2), Sample("CAPÍTULO PRIMERO", .chapter, 1),
    Sample("CAPITULO SEGUNDO", .chapter, 2), Sample("Segunda parte", .part, 2),
    Sample("Capitolo terzo", .chapter, 3), Sample("Capítulo décimo segundo", .chapter, 12),
    Sample("Eerste hoofdstuk", .chapter, 1), Sample("Första kapitlet", .chapter, 1),
    Sample("Глава вторая. Паром", .chapter, 2, "Глава вторая."),
    Sample("ГЛАВА ПЕРВАЯ", .chapter, 1),
    Sample("Глава двадцать первая", .chapter, 21), Sample("Часть третья", .part, 3),
    Sample("Rozdział pierwszy", .chapter, 1), Sample("Kapitola druhá", .chapter, 2),
    Sample("Розділ другий", .chapter, 2), Sample("Κεφάλαιο πρώτο", .chapter, 1),
    Sample("ΚΕΦΑΛΑΙΟ ΔΕΥΤΕΡΟ", .chapter, 2), Sample("Κεφάλαιο Α΄", .chapter, 1),
    Sample("Κεφάλαιο Γ", .chapter, 3), Sample("İkinci Bölüm", .chapter, 2),
    Sample("Második fejezet", .chapter, 2), Sample("الفصل الأول", .chapter, 1),
    Sample("الفصل ٣", .chapter, 3), Sample("الباب الثاني", .chapter, 2),
    Sample("فصل ۱", .chapter, 1),
    Sample("فصل دوم", .chapter, 2), Sample("פרק א׳", .chapter, 1),
    Sample("פרק יב", .chapter, 0, ""),
    Sample("פרק ראשון", .chapter, 1), Sample("פרק ג", .chapter, 3), Sample("अध्याय १", .chapter, 1),
    Sample("दूसरा अध्याय", .chapter, 2), Sample("บทที่ ๒", .chapter, 2), Sample("บทที่๓", .chapter, 3),
  ]

  @Test(arguments: samples)
  func readsNumbersOfManyScriptsAndInWords(sample: Sample) {
    let label = parse(sample.text, NumberingLabel.parse)
    #expect(label?.value ?? 0 == sample.value)
    if sample.value > 0 { #expect(label?.family == sample.family) }
    #expect(label?.byteCount ?? 0 == sample.label.utf8.count)
    #expect(parseInside(sample.text, NumberingLabel.parse) == label)
  }

  /// Running text names divisions too: a small letter or a comma follows, or no ordinal counts them.
  @Test(arguments: [
    "chapter two tells of the ferry", "Chapter two, as we saw", "Part one of the ferry",
    "Book one now",
    "Ein Brief", "Una carta", "Un libro", "One day", "Ein Teil der Fähre", "Erster Teil der Fähre",
    "First part of it", "The Letter", "The Second Ferry", "Letter I wrote", "Артикль один",
    "Article nine", "Day by day", "1. Part", "2. Teil der Fähre", "فصل الصيف", "ספר חדש",
    "الفصل الأول من الكتاب", "दूसरा भाग बहुत लंबा", "अध्याय दो में", "פרק ראשון של הספר",
  ])
  func runningTextIsNoDivision(text: String) {
    let label = parse(text, NumberingLabel.parse)
    #expect(label == nil || label?.family == .decimal)
  }

  @Test func initialsAreNoLabels() {
    for name in ["H. M. S. HOPEFUL", "C. D. Lee", "A. B. Lee"] {
      #expect(parse(name, NumberingLabel.parse) == nil)
    }
  }
}
