import Foundation
import Galley
import GalleyCore
import GalleyTesting
import Testing

/// Whole pages through the default chain: `Goldens/NAME.txt` goes in, `Goldens/NAME.tree` comes out.
///
/// After a change for the better, look at the difference and accept it with `GALLEY_ACCEPT=1`.
@Suite struct PageTests {
  private static let pages = try? FileManager.default.contentsOfDirectory(
    atPath: Golden.path("", beside: #filePath)
  ).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  /// The pages that are read wrongly today, and how; their trees were written by hand and say what is right.
  static let knownFailures: [String: String] = [:]

  @Test func thereArePages() {
    #expect(Self.pages?.count ?? 0 >= 20)
    #expect(Self.knownFailures.keys.filter { Self.pages?.contains($0) != true } == [])
  }

  @Test(arguments: pages ?? [])
  func pagesAreRead(name: String) throws {
    let text = try Data(contentsOf: URL(filePath: Golden.path("\(name).txt")))
    let input = Input(name: "\(name).txt", bytes: Array(text))
    let document = try Self.converter().read(input).document
    let tree = outline(document)
    if let reason = Self.knownFailures[name] {
      // Not by `Golden`, which would accept what is wrong.
      let right = try String(
        contentsOf: URL(filePath: Golden.path("\(name).tree")), encoding: .utf8)
      withKnownIssue(Comment(rawValue: reason)) { #expect(tree == right) }
    } else {
      #expect(Golden.expect(tree, at: Golden.path("\(name).tree")) == nil)
    }
  }

  /// A page that was read and printed anew in reading order is read the same way.
  @Test(arguments: ["title-last", "title-mixed"])
  func theOrderOfPrintDoesNotMatter(name: String) throws {
    let text = try Data(contentsOf: URL(filePath: Golden.path("\(name).txt")))
    let document = try Self.converter().read(
      Input(name: "\(name).txt", bytes: Array(text))
    ).document
    var reprint = ""
    for article in document.articles {
      for block in article.blocks {
        if case .heading = block { reprint += "# " }
        reprint += document.string(of: block.inlines ?? []) + "\n\n"
      }
    }
    let again = try Self.converter().read(
      Input(name: "\(name).txt", bytes: Array(reprint.utf8))
    ).document
    #expect(outline(again) == outline(document))
  }

  private static func converter() throws -> Converter {
    Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
  }
}
