import Galley
import Testing

@Suite struct CatalogueTests {
  @Test func findsEachKindById() throws {
    let catalogue = Catalogue.standIns
    #expect(try catalogue.reader("lines").manifest.id == "lines")
    #expect(try catalogue.filter("titles").manifest.id == "titles")
    #expect(try catalogue.writer("initials").manifest.id == "initials")
  }

  @Test(arguments: [
    ("paragraps", "there is no filter 'paragraps'; did you mean 'paragraphs'?"),
    ("tilte", "there is no filter 'tilte'; did you mean 'titles'?"),
    ("zebra", "there is no filter 'zebra'; 'galley plugins' lists them"),
    ("", "there is no filter ''; 'galley plugins' lists them"),
    ("initials", "'initials' is a writer, not a filter"),
    ("lines", "'lines' is a reader, not a filter"),
  ])
  func saysWhatWasMeant(id: String, message: String) {
    let error = #expect(throws: UnknownPlugin.self) { try Catalogue.standIns.filter(id) }
    #expect(error?.description == message)
  }

  @Test(arguments: Catalogue.Kind.allCases)
  func idsOfTheBuiltInsAreUniqueInTheirKind(kind: Catalogue.Kind) {
    let ids = Catalogue.builtIn.manifests(kind).map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(!ids.contains(""))
  }

  @Test func extensionsOfReadersAreUnique() {
    let extensions = Catalogue.builtIn.readers.flatMap(\.extensions)
    #expect(Set(extensions).count == extensions.count)
    #expect(extensions.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("eupb", "epub"), ("epub", "epub"), ("dox", "docx"), ("markdwon", "markdown"),
  ])
  func findsWhatWasMeant(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: ["epub", "docx", "markdown"]) == meant)
  }

  @Test(arguments: ["", "xyz", "pdf", String(repeating: "epub", count: 10_000)])
  func findsNothingFarAway(word: String) {
    #expect(Suggestion.nearest(to: word, among: ["epub", "docx", "markdown"]) == nil)
  }
}
