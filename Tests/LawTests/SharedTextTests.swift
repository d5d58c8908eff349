import Foundation
import Galley
import Testing

/// The laws on real texts, where the folder `../shared` stands beside the checkout.
///
/// Its hOCR, ALTO and web pages are read as plain text: hostile input. A debug build reads the beginning of each, cut in
/// the middle of a character if it falls so, to keep the suite short; a release build, and `scripts/check-laws` with the
/// release program, read them whole.
@Suite struct SharedTextTests {
  private static let shared = URL(filePath: #filePath)
    .appending(path: "../../../../shared").standardizedFileURL
  /// The most that is read of a text and of markup, in bytes.
  #if DEBUG
    private static let most = (text: 40_000, markup: 4_000)
  #else
    private static let most = (text: 2_000_000, markup: 2_000_000)
  #endif

  /// The paths of all texts, relative to the folder, in the order of their bytes.
  static let texts: [String] = {
    var paths: [String] = []
    for folder in ["seeds", "corpus"] {
      let found = FileManager.default.enumerator(atPath: shared.appending(path: folder).path)
      while let path = found?.nextObject() as? String {
        let name = path.lowercased()
        let kinds = [".txt", ".md", ".html", ".htm", ".xhtml", ".xml", ".hocr"]
        if kinds.contains(where: { name.hasSuffix($0) }) { paths.append("\(folder)/\(path)") }
      }
    }
    return paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }()

  @Test func thereAreTexts() {
    if Self.texts.isEmpty {
      print("SKIPPED: SharedTextTests: there is no folder 'shared' with texts beside the checkout")
    } else {
      #expect(Self.texts.count > 100)
    }
  }

  @Test(arguments: texts)
  func realTextsKeepTheLaws(path: String) throws {
    let isText = path.hasSuffix(".txt") || path.hasSuffix(".md")
    let bytes = try Data(contentsOf: Self.shared.appending(path: path))
      .prefix(isText ? Self.most.text : Self.most.markup)
    let name = URL(filePath: path).lastPathComponent
    #expect(try WholeChain().fault(of: Array(bytes), name: name) == nil)
  }
}
