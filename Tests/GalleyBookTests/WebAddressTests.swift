import GalleyBook
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://a.example/b", "https://a.example/b"),
    (" \u{A0}https://a.example/b", "https://a.example/b"),
    ("https://a.example/b \n\u{3000}", "https://a.example/b"),
    ("http://a.example ", "http://a.example"),
    ("mailto:a@b.example\t", "mailto:a@b.example"),
    ("https://a.example/b c", "https://a.example/b%20c"),
  ])
  func spacesAtTheEndsAreNoneOfTheAddress(written: String, address: String) {
    #expect(WebAddress(written)?.string == address)
  }
}
