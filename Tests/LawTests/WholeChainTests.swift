import Galley
import GalleyCore
import GalleyTesting
import Testing

/// The three laws for the chain as a whole, from bytes to books.
@Suite struct WholeChainTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func generatedPagesKeepTheLaws(seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    let page = (0..<3).map { _ in generator.page() }.joined(separator: "\n\n")
    #expect(try WholeChain().fault(of: Array(page.utf8), name: "page.txt") == nil)
  }

  /// Each hostile text once; the lines and the paragraph of `HostileDocuments` have the same source.
  @Test(arguments: HostileDocuments.all.indices.filter { $0.isMultiple(of: 2) })
  func hostileTextsKeepTheLaws(index: Int) throws {
    let source = HostileDocuments.all[index].source
    // The long ones are of one shape throughout, and `HostileSizeTests` has them longer.
    let bytes = Array(source.bytes.prefix(20_000))
    #expect(try WholeChain().fault(of: bytes, name: source.name) == nil)
  }

  /// Bytes that are no text in any encoding, or text cut in the middle of a character.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func damagedPagesKeepTheLaws(seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    var random = SplitMix64(seed: seed)
    var bytes = Array(generator.page().utf8)
    for _ in 0..<random.number(in: 1...8) where !bytes.isEmpty {
      let index = random.number(in: 0...bytes.count - 1)
      switch random.number(in: 0...2) {
      case 0: bytes[index] = UInt8(random.number(in: 0...255))
      case 1: bytes.remove(at: index)
      default: bytes.insert(UInt8(random.number(in: 128...255)), at: index)
      }
    }
    #expect(try WholeChain().fault(of: bytes, name: "damaged.txt") == nil)
  }

  /// What was read once is read the same way from its own JSON.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func aDocumentIsItsJSON(seed: UInt64) throws {
    var generator = DocumentGenerator(seed: seed)
    guard
      let document = try WholeChain().document(of: Array(generator.page().utf8), name: "page.txt")
    else { return }
    let json = try #require(try? Catalogue.builtIn.writer("json")).init()
    var diagnostics = Diagnostics()
    let bytes = try json.write(document, &diagnostics)
    let reader = try #require(try? Catalogue.builtIn.reader("json")).init()
    let again = try reader.read(Input(name: "page.json", bytes: bytes), &diagnostics)
    #expect(again.articles == document.articles)
    #expect(again.setAside == document.setAside)
    #expect(try WholeChain().books(of: again) == WholeChain().books(of: document))
  }

  /// The laws must be able to fail here too: another source is not rebuilt from this document.
  @Test func anotherSourceIsNotRebuilt() throws {
    let document = try #require(try WholeChain().document(of: Array("One.\n".utf8), name: "a.txt"))
    #expect(Verification.verify(document, against: Array("One!\n".utf8)) != .same)
  }
}
