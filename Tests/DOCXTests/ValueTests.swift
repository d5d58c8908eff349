import GalleyCore
import Testing

@testable import DOCXPlugin

/// The small values a package is made of: addresses, dates, names of bookmarks.
@Suite struct ValueTests {
  @Test(arguments: [
    ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    (" http://example.org/桥 ", "http://example.org/%E6%A1%A5"),
    ("http://example.org/100%", "http://example.org/100%25"),
    ("http://example.org/%E6", "http://example.org/%E6"),
    ("http://example.org:8080/<a>", "http://example.org:8080/%3Ca%3E"),
    ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
    ("mailto:editor@example.org", "mailto:editor@example.org"),
  ]) func validAddresses(written: String, address: String) {
    #expect(LinkTarget(written)?.address == address)
  }

  @Test(arguments: [
    "", "www.example.org", "javascript:alert(1)", "file:///etc/passwd", "http://", "http:///a",
    "http://[bad", "http://a..b/", "http://example.org:99999/", "http://example.org:+80/",
    "http://user@example.org/",
    "http://桥.example/", "mailto:nobody", "http://e.org/" + String(repeating: "a", count: 3000),
  ]) func invalidAddresses(written: String) {
    #expect(LinkTarget(written) == nil)
  }

  @Test(arguments: [
    ("1925", "1925-01-01T00:00:00Z"), ("1925-03", "1925-03-01T00:00:00Z"),
    ("2024-02-29", "2024-02-29T00:00:00Z"), ("2019-05-04T08:00:00+08:00", "2019-05-04T00:00:00Z"),
  ]) func dates(written: String, date: String) {
    #expect(CoreProperties.w3cDate(written) == date)
  }

  @Test(arguments: ["", "25", "1599-01-01", "2023-02-29", "2019-13-01", "2019-5-4", "May 1925"])
  func noDates(written: String) {
    #expect(CoreProperties.w3cDate(written) == nil)
  }

  @Test func bookmarksAreMadeOnceWithoutRegardToCase() {
    var bookmarks = Bookmarks()
    #expect(bookmarks.make("Ref_1")?.id == 1)
    #expect(bookmarks.make("ref_1") == nil)
    #expect(bookmarks.make(page: "A3")?.name == .other("page_A3"))
    #expect(bookmarks.make(page: "a3")?.name == .other("page_at_3"))
    #expect(bookmarks.make(page: String(repeating: "9", count: 50))?.name == .other("page_at_4"))
  }

  @Test func namesOfHeadingsThatAReferenceDocumentHasAreNotMadeAgain() {
    var bookmarks = Bookmarks(firstID: 8, taken: ["_toc000000002", "_toc3", "_tocs"])
    #expect(bookmarks.make(heading: 1)?.id == 8)
    #expect(bookmarks.make(heading: 2) == nil)
    #expect(bookmarks.make(heading: 3)?.name == .heading(3))
  }

  @Test func propertiesSortThemselves() {
    var properties = Properties(.run)
    properties.add("w:lang", value: "fr-FR")
    properties.add("w:rStyle", value: "Strong")
    properties.add("w:i")
    #expect(properties.elements.map(\.name.description) == ["w:rStyle", "w:i", "w:lang"])
  }

  @Test func everyStyleIsDefinedOnceUnderItsOwnName() {
    let languages = DocumentLanguages(of: Samples.chinese())
    let page = PageLayout(WordOptions(), languages.main)
    let styles = StyleSheet(languages: languages, page: page).styles
    #expect(Set(styles.map(\.id)) == Set(StyleID.allCases))
    #expect(Set(styles.map { $0.name.lowercased() }).count == styles.count)
  }
}
