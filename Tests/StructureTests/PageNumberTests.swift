import Galley
import GalleyCore
import GalleyTesting
import Testing

/// Which numbers on lines of their own are those of pages, through the default chain.
@Suite struct PageNumberTests {
  private func read(_ page: String) throws -> Document {
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    return try converter.read(Input(name: "page.txt", bytes: Array(page.utf8))).document
  }

  private func folios(_ document: Document) -> [String] {
    document.setAside.compactMap {
      guard case .paragraph(let paragraph) = $0, paragraph.role == .folio else { return nil }
      return document.string(of: paragraph.inlines)
    }
  }

  /// A book whose chapters are numbered from 1 and whose pages from `firstPage`; a page ends in each chapter's middle.
  private func book(chapters: Int, firstPage: Int) -> String {
    (1...chapters).map { number in
      """
      \(number)

      The ferry of chapter \(number) left the quay at dawn with nine people and a
      goat on board, and the bell rang twice while the ropes were taken in by
      the boy who had slept on the bench beside the winch since the evening and
      who now counted the baskets, the bicycles and the crates of hens on deck,

      \(firstPage + number - 1)

      while the captain read the water from the window and said nothing at all,
      as he had said nothing on any morning since the bridge was opened further
      up the river. It took the carts away and left him with the people from the
      market, the goat, and a woman who sold needles to whoever asked for them.


      """
    }.joined()
  }

  /// Chapters count up too; where they do so between longer numbers of pages they stay in the text.
  @Test(arguments: [4, 8, 23])
  func chaptersBetweenPagesStay(firstPage: Int) throws {
    let document = try read(book(chapters: 6, firstPage: firstPage))
    #expect(folios(document) == (firstPage..<firstPage + 6).map(String.init))
  }
}
