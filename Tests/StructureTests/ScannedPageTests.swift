import Galley
import GalleyCore
import Testing

/// The marks that scans of libraries carry between their pages, and headings that come back.
@Suite struct ScannedPageTests {
  private let first =
    "The keeper wrote to the council in the spring of that year, and the letter was read aloud before"
  private let second =
    "the whole council, which had not happened to a letter of his before. Nobody said anything."

  private func chain(_ page: String) throws -> String {
    outline(
      try Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
        .read(Input(name: "page.txt", bytes: Array(page.utf8))).document)
  }

  @Test func pageMarksArePageBreaks() throws {
    let page =
      "## p. 12 (#28) ####################\n\n\(wrapped(first, 40))\n## p. 13 (#29) ####################\n\(wrapped(second, 40))\n"
    let tree = try chain(page)
    #expect(tree.contains("“⟦page 12⟧The keeper wrote"))
    #expect(tree.contains("before‹ ›⟦page 13⟧the whole council"))
    #expect(!tree.contains("  heading"))
  }

  /// The printed number of a page may be Roman; that of the picture is none.
  @Test func picturesAreNotPages() throws {
    #expect(
      try !chain("## p. xii (#28) ####################\n\n\(first)\n").contains("page 28"))
  }

  @Test func signsThatCloseAHeadingGo() throws {
    #expect(try blocks(of: "## The lock ##\n\n\(first)\n") == ["The lock", first])
    #expect(try blocks(of: "## The lock#\n\n\(first)\n") == ["The lock#", first])
  }

  /// A heading that comes back stands between sentences; the head of a page stands anywhere.
  @Test func headingsThatComeBackAreNoRunningHeads() throws {
    let section = (0..<6).map { _ in wrapped(first + " " + second, 60) }.joined(separator: "\n\n")
    let page = (0..<5).map { _ in "Epistle\n\n\(section)" }.joined(separator: "\n\n\n\n")
    #expect(try !chain(page).contains("running-head"))
  }
}
