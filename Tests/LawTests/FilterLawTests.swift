import GalleyCore
import GalleyTesting
import GalleyJSON
import JSONPlugin
import PlainTextPlugin
import Testing

@Suite struct FilterLawTests {
  /// Conservation, effects, order and determinism, over generated and hostile documents.
  @Test(arguments: FiltersUnderTest.ids)
  func filtersKeepTheLaws(id: String) throws {
    let filter = try #require(FiltersUnderTest.named(id))
    #expect(PluginLaws.check(filter, on: PluginLaws.documents(count: 25)) == [])
  }

  @Test(arguments: FiltersUnderTest.ids.filter { !FiltersUnderTest.repeating.contains($0) })
  func aSecondRunChangesNothing(id: String) throws {
    let filter = try #require(FiltersUnderTest.named(id))
    #expect(PluginLaws.checkIdempotence(filter, on: PluginLaws.documents(count: 25)) == [])
  }

  /// All filters after each other; then document and ledger alone give the source back.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func theSourceComesBackFromTheJSON(seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    let file = Array(generator.page().utf8)
    var diagnostics = Diagnostics()
    var document = try PlainTextReader().read(
      Input(name: "page.txt", bytes: file), &diagnostics)
    let chain = try Chain(FiltersUnderTest.all.map { Chain.Step($0) })
    try chain.run(on: &document, &diagnostics)
    let json = try JSONWriter().write(document, &diagnostics)
    #expect(try Reconstruction.source(fromJSON: json).file == file)
    let again = try JSONWriter().write(DocumentJSON.read(json), &diagnostics)
    #expect(again == json)
  }
}
