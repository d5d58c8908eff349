import GalleyCore
import GalleyTesting

extension Samples {
  /// Notes of every kind: cited once, twice, never, out of order, from each other, with lists and links in them.
  static func notes() -> Document {
    var builder = DocumentBuilder()
    func note(_ number: Int) -> Anchor { Anchor(kind: .note, number: number) }
    func cite(_ citation: Int, _ notes: [Int], _ mark: String) -> Inline {
      .citation(
        Citation(
          targets: notes.map(note), anchor: Anchor(kind: .citation, number: citation),
          content: builder.inlines(mark)))
    }
    builder.article(
      [
        builder.block(.title("码头旧事")),
        .paragraph(
          Paragraph(inlines: [
            .text(builder.text("老码头建于前清")), .superscript([cite(1, [2], "[2]")]),
            .text(builder.text("，民国时改建")), cite(2, [1], "*"),
            .text(builder.text("，再见前注")), .superscript([cite(3, [2], "[2]")]),
            .text(builder.text("与他书")), .superscript([cite(4, [9], "[9]")]),
            .text(builder.text("。")),
          ])),
        .note(
          Note(
            anchor: note(1), label: builder.inlines("* "),
            blocks: [builder.block(.body("改建于一九二一年。")), builder.block(.body("又一说为次年。"))])),
        .note(
          Note(
            anchor: note(2), label: builder.inlines("[2] "),
            blocks: [
              .paragraph(
                Paragraph(inlines: [
                  .text(builder.text("见县志，又见")), cite(5, [1], "*"),
                  .link(
                    Link(target: "https://example.org/note", content: builder.inlines("馆藏"))),
                ])),
              .list(List(start: 2, items: [[builder.block(.body("第二条"))]])),
            ])),
        .note(
          Note(
            anchor: note(3), label: builder.inlines("[3] "),
            blocks: [builder.block(.body("无人引用的注。"))])),
        .list(List(start: 7, items: [[builder.block(.body("正文第七条"))]])),
      ], language: "zh-Hans")
    builder.article(
      [
        builder.block(.title("The old quay")),
        .paragraph(
          Paragraph(inlines: [
            .text(builder.text("It was built twice")), cite(6, [4, 5], "1"),
            .text(builder.text(" and sold once")), cite(7, [5], "2"), .text(builder.text(".")),
          ])),
        .note(
          Note(
            anchor: note(4), label: builder.inlines("1 "),
            blocks: [builder.block(.body("In 1861 and in 1921."))])),
        .note(
          Note(
            anchor: note(5), label: builder.inlines("2 "),
            blocks: [.list(List(items: [[builder.block(.body("Deeds of the town"))]]))])),
      ], language: "en")
    var document = builder.document
    document.metadata.language = "zh-Hans"
    return document
  }
}
