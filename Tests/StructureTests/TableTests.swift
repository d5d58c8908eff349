import Galley
import GalleyCore
import GalleyTesting
import Testing

/// Tables drawn with pipes, through the default chain.
@Suite struct TableTests {
  private func tree(_ page: String) throws -> [String] {
    let converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    let document = try converter.read(Input(name: "page.md", bytes: Array(page.utf8))).document
    return outline(document).split(separator: "\n").dropFirst().map {
      String($0.drop { $0 == " " })
    }
  }

  @Test func rowsAndCells() throws {
    #expect(
      try tree(
        "Before it.\n\n| Boat | Seats |\n|---|--:|\n| *Heron* | 12 |\n|  | 9 |\n\nAfter it.\n")
        == [
          "paragraph body “Before it.”", "table 1 header rows", "row", "cell “Boat”",
          "cell “Seats”", "row", "cell “⟨em Heron⟩”", "cell “12”", "row", "cell “”", "cell “9”",
          "paragraph body “After it.”",
        ])
  }

  @Test func outerPipesMayBeMissingAndInnerOnesHidden() throws {
    #expect(
      try tree("a | b\n--- | ---\nc \\| d | e\n")
        == [
          "table 1 header rows", "row", "cell “a”", "cell “b”", "row", "cell “c | d”", "cell “e”",
        ])
  }

  @Test func aSecondSeparatorBeginsASecondTable() throws {
    let lines = try tree("| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |\n")
    #expect(lines.filter { $0.hasPrefix("table") }.count == 2)
  }

  @Test func linesWithPipesAndNoSeparatorAreText() throws {
    #expect(
      try !tree("The bar | and the line.\nMore | of it.\n").contains { $0.hasPrefix("table") })
  }
}
