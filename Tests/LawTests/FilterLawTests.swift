import GalleyCore
import GalleyTesting
import JSONPlugin
import PlainTextPlugin
import Testing

@Suite struct FilterLawTests {
  /// Conservation, effects, order and determinism, over generated and hostile documents.
  @Test(arguments: FiltersUnderTest.all.indices)
  func filtersKeepTheLaws(index: Int) {
    let violations = PluginLaws.check(
      FiltersUnderTest.all[index], on: PluginLaws.documents(count: 60))
    #expect(violations == [])
  }

  @Test(arguments: FiltersUnderTest.all.indices)
  func filtersThatPromiseItAreIdempotent(index: Int) {
    let filter = FiltersUnderTest.all[index]
    guard FiltersUnderTest.idempotent.contains(filter.id) else { return }
    let violations = PluginLaws.checkIdempotence(filter, on: PluginLaws.documents(count: 60))
    #expect(violations == [])
  }

  /// All filters after each other; then document and ledger alone give the source back.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func theSourceComesBackFromTheJSON(seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    let file = Array(generator.page().utf8)
    var diagnostics = Diagnostics()
    var document = try PlainTextReader().read(
      Input(name: "page.txt", bytes: file), &diagnostics)
    let chain = try Chain(
      FiltersUnderTest.all.map { Chain.Step($0) }, given: Set(Capability.allCases))
    try chain.run(on: &document, &diagnostics)
    let json = try JSONWriter().write(document, &diagnostics)
    #expect(try Reconstruction.source(fromJSON: json).file == file)
    let again = try JSONWriter().write(DocumentJSON.read(json), &diagnostics)
    #expect(again == json)
  }
}
