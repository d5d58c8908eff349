import Galley
import GalleyCore
import GalleyTesting
import Testing

/// Lists whose entries begin at the margin and go on indented.
@Suite struct HangingIndentTests {
  private static let steps = [
    "1. Wash the lamp in warm water, and dry it with a cloth that leaves no threads.",
    "2. Trim the wick so that it is level with the brass, and cut off the corners.",
    "3. Fill the reservoir to within a finger's breadth of the top, and wipe off what has run over.",
    "4. Wait until the wick has drawn up the oil before you light it.",
    "5. Turn the flame low at first, and put on the glass when it burns evenly.",
  ]
  private static let works = [
    "Alder, H. The Locks of the Upper River and Their Keepers. Stillwater: Reed, 1856.",
    "Birch, C. A Short Account of the Ferries, with Tables of Tolls. Marsh End: Printed for the author, 1911.",
    "Cedar, T. On Ice. Stillwater: Reed, 1863.",
    "Dorn, A. The Drowned Mill, and Other Papers on the Floods of the Years Since the Great Frost. Stillwater: Reed, 1871.",
    "Elm, B. Letters of a Lock Keeper to His Sister in the Hills. Marsh End: The Press on the Quay, 1880.",
  ]

  /// Entries at `measure`, their further lines behind `indent` spaces.
  private func hanging(_ entries: [String], measure: Int, indent: Int) -> String {
    entries.map { entry in
      var lines: [String] = []
      var rest = entry[...]
      while !rest.isEmpty {
        let room = lines.isEmpty ? measure : measure - indent
        let line = wrapped(String(rest), room).split(separator: "\n")[0]
        lines.append((lines.isEmpty ? "" : String(repeating: " ", count: indent)) + line)
        rest = rest.dropFirst(line.count).drop { $0 == " " }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func blocks(_ page: String) throws -> [String] {
    let chain = try Preset.plain.specification().prepared(from: .builtIn)
    let document = try Converter(chain).read(Input(name: "page.txt", bytes: Array(page.utf8)))
      .document
    return document.articles.flatMap(\.blocks).compactMap { block in
      block.inlines.map { document.string(of: $0) }
    }
  }

  @Test(arguments: [40, 55, 70], [2, 3, 4])
  func anEntryIsABlock(measure: Int, indent: Int) throws {
    #expect(try blocks(hanging(Self.steps, measure: measure, indent: indent)) == Self.steps)
    #expect(try blocks(hanging(Self.works, measure: measure, indent: indent)) == Self.works)
  }

  /// Among paragraphs that are indented at their start an indent says both, each where it stands.
  @Test func paragraphsOverAListStayParagraphs() throws {
    let story = [
      "The ferry left the quay at dawn with nine people and a goat on board, and the bell rang twice while the ropes were taken in by the boy who had slept on the bench.",
      "He now counted the baskets, the bicycles and the crates of hens on deck, while the captain read the water from the window and said nothing at all, as on any other morning.",
      "Nobody in the lane had been asked, and when the baker heard of it he shut his shop for an hour and went down to look at the water, which ran as it always had.",
    ]
    let prose = story.map { paragraph in
      let lines = wrapped("xx" + paragraph, 55)
      return "  " + lines.dropFirst(2)
    }.joined(separator: "\n")
    #expect(
      try blocks(prose + "\n\n" + hanging(Self.works, measure: 55, indent: 3)) == story + Self.works
    )
  }
}
