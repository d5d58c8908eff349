import GalleyCore
import Testing

@testable import DOCXPlugin

/// The page numbers that stand in the table of contents before anyone computes them.
@Suite struct PageEstimateTests {
  private func estimate(_ language: String, _ options: WordOptions = WordOptions()) throws
    -> PageEstimate
  {
    let profile = try #require(LanguageProfile(tag: language))
    return PageEstimate(PageLayout(options, profile), profile)
  }

  /// An A4 page of Chinese has 44 lines of 43 characters; a heading with the line after it takes three.
  @Test(arguments: [(41, 1), (42, 2), (85, 2), (86, 3)]) func aPageHasItsLines(
    lines: Int, page: Int
  ) throws {
    var estimate = try estimate("zh")
    estimate.add(lines: lines - 4)
    for _ in 0..<2 { estimate.addParagraph(bytes: 40 * 3) }
    estimate.addParagraph(bytes: 80 * 3)
    #expect(estimate.addHeading(level: 3, bytes: 12) == page)
  }

  @Test func longParagraphsTakeManyPages() throws {
    var estimate = try estimate("zh")
    estimate.addParagraph(bytes: 3 * 43 * 44 * 10)
    #expect(estimate.addHeading(level: 1, bytes: 12) == 11)
  }

  @Test func aHeadingIsNeverLastOnItsPage() throws {
    var estimate = try estimate("zh")
    estimate.add(lines: 42)
    #expect(estimate.addHeading(level: 2, bytes: 30) == 2)
  }

  @Test func contentsPushEverythingBack() throws {
    var estimate = try estimate("zh")
    estimate.addContents(entries: 100)
    #expect(estimate.addHeading(level: 1, bytes: 12) == 3)
  }

  @Test func columnsHoldAsMuchAsThePage() throws {
    var options = WordOptions()
    options.columns = 2
    var estimate = try estimate("zh", options)
    estimate.add(lines: 80)
    #expect(estimate.addHeading(level: 3, bytes: 12) == 1)
    estimate.add(lines: 8)
    #expect(estimate.addHeading(level: 3, bytes: 12) == 2)
  }
}
