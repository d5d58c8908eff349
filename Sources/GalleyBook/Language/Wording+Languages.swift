// What Galley says in a book, by language.

extension Wording {
  static let english = Wording(
    "en", contents: "Contents", landmarks: "Landmarks", pages: "Printed pages", start: "Text",
    setAside: "Set aside", untitled: "Untitled", back: "Back to the text", cover: "Cover",
    accessibility: "All text can be read aloud; articles and headings can be reached "
      + "through the table of contents.",
    accessibilityOfArticles:
      "All text can be read aloud; articles can be reached through the table of contents.")

  static let simplifiedChinese = Wording(
    "zh-Hans", contents: "目录", landmarks: "地标", pages: "原版页码", start: "正文", setAside: "正文以外",
    untitled: "无题", back: "返回正文", cover: "封面", accessibility: "全文可由朗读软件朗读；文章与标题可由目录到达。",
    accessibilityOfArticles:
      "全文可由朗读软件朗读；文章可由目录到达。")

  static let traditionalChinese = Wording(
    "zh-Hant", contents: "目錄", landmarks: "地標", pages: "原版頁碼", start: "正文", setAside: "正文以外",
    untitled: "無題", back: "返回正文", cover: "封面", accessibility: "全文可由朗讀軟體朗讀；文章與標題可由目錄到達。",
    accessibilityOfArticles:
      "全文可由朗讀軟體朗讀；文章可由目錄到達。")

  static let japanese = Wording(
    "ja", contents: "目次", landmarks: "ランドマーク", pages: "原本のページ", start: "本文", setAside: "本文以外",
    untitled: "無題", back: "本文に戻る", cover: "表紙", accessibility: "全文を読み上げることができ、記事と見出しへは目次から移動できます。",
    accessibilityOfArticles:
      "全文を読み上げることができ、記事へは目次から移動できます。")

  static let korean = Wording(
    "ko", contents: "차례", landmarks: "주요 위치", pages: "원본 쪽", start: "본문", setAside: "기사 외",
    untitled: "무제", back: "본문으로", cover: "표지",
    accessibility: "모든 글을 소리 내어 읽을 수 있으며, 차례에서 기사와 제목으로 갈 수 있습니다.",
    accessibilityOfArticles:
      "모든 글을 소리 내어 읽을 수 있으며, 차례에서 기사로 갈 수 있습니다.")

  static let arabic = Wording(
    "ar", contents: "المحتويات", landmarks: "المواضع الرئيسة", pages: "الصفحات المطبوعة",
    start: "النص",
    setAside: "خارج المقالات", untitled: "بلا عنوان", back: "العودة إلى النص", cover: "الغلاف",
    accessibility: "يمكن قراءة النص كله جهرا، والوصول إلى المقالات والعناوين من المحتويات.",
    accessibilityOfArticles:
      "يمكن قراءة النص كله جهرا، والوصول إلى المقالات من المحتويات.")

  static let german = Wording(
    "de", contents: "Inhalt", landmarks: "Orientierungspunkte", pages: "Gedruckte Seiten",
    start: "Text", setAside: "Außerhalb der Artikel", untitled: "Ohne Titel",
    back: "Zurück zum Text", cover: "Umschlag",
    accessibility: "Der ganze Text kann vorgelesen werden; Artikel und Überschriften sind über das "
      + "Inhaltsverzeichnis erreichbar.",
    accessibilityOfArticles:
      "Der ganze Text kann vorgelesen werden; Artikel sind über das Inhaltsverzeichnis erreichbar.")

  static let spanish = Wording(
    "es", contents: "Índice", landmarks: "Puntos de referencia", pages: "Páginas impresas",
    start: "Texto", setAside: "Fuera de los artículos", untitled: "Sin título",
    back: "Volver al texto", cover: "Cubierta",
    accessibility:
      "Todo el texto puede leerse en voz alta; a los artículos y títulos se llega desde el "
      + "índice.",
    accessibilityOfArticles:
      "Todo el texto puede leerse en voz alta; a los artículos se llega desde el índice.")

  static let french = Wording(
    "fr", contents: "Sommaire", landmarks: "Points de repère", pages: "Pages imprimées",
    start: "Texte", setAside: "Hors des articles", untitled: "Sans titre",
    back: "Retour au texte", cover: "Couverture",
    accessibility:
      "Tout le texte peut être lu à haute voix ; le sommaire mène aux articles et aux titres.",
    accessibilityOfArticles:
      "Tout le texte peut être lu à haute voix ; le sommaire mène aux articles.")

  static let hebrew = Wording(
    "he", contents: "תוכן העניינים", landmarks: "נקודות ציון", pages: "עמודי הדפוס", start: "הטקסט",
    setAside: "מחוץ למאמרים", untitled: "ללא כותרת", back: "חזרה לטקסט", cover: "כריכה",
    accessibility: "אפשר להקריא את כל הטקסט, ולהגיע למאמרים ולכותרות דרך תוכן העניינים.",
    accessibilityOfArticles:
      "אפשר להקריא את כל הטקסט, ולהגיע למאמרים דרך תוכן העניינים.")

  static let italian = Wording(
    "it", contents: "Indice", landmarks: "Punti di riferimento", pages: "Pagine stampate",
    start: "Testo", setAside: "Fuori dagli articoli", untitled: "Senza titolo",
    back: "Torna al testo", cover: "Copertina",
    accessibility: "Tutto il testo può essere letto ad alta voce; articoli e titoli si raggiungono "
      + "dall’indice.",
    accessibilityOfArticles:
      "Tutto il testo può essere letto ad alta voce; gli articoli si raggiungono dall’indice.")

  static let dutch = Wording(
    "nl", contents: "Inhoud", landmarks: "Oriëntatiepunten", pages: "Gedrukte bladzijden",
    start: "Tekst", setAside: "Buiten de artikelen", untitled: "Zonder titel",
    back: "Terug naar de tekst", cover: "Omslag",
    accessibility:
      "Alle tekst kan worden voorgelezen; artikelen en koppen zijn bereikbaar via de inhoud.",
    accessibilityOfArticles:
      "Alle tekst kan worden voorgelezen; artikelen zijn bereikbaar via de inhoud.")

  static let portuguese = Wording(
    "pt", contents: "Índice", landmarks: "Pontos de referência", pages: "Páginas impressas",
    start: "Texto", setAside: "Fora dos artigos", untitled: "Sem título",
    back: "Voltar ao texto", cover: "Capa",
    accessibility:
      "Todo o texto pode ser lido em voz alta; o índice leva aos artigos e aos títulos.",
    accessibilityOfArticles:
      "Todo o texto pode ser lido em voz alta; o índice leva aos artigos.")

  static let russian = Wording(
    "ru", contents: "Содержание", landmarks: "Ориентиры", pages: "Печатные страницы",
    start: "Текст", setAside: "Вне статей", untitled: "Без названия",
    back: "Назад к тексту", cover: "Обложка",
    accessibility:
      "Весь текст можно прослушать; к статьям и заголовкам можно перейти из содержания.",
    accessibilityOfArticles:
      "Весь текст можно прослушать; к статьям можно перейти из содержания.")
}
