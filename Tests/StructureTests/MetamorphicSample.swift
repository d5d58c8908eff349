import Foundation
import Testing

/// A clean text written for these tests: a heading, then a paragraph a line.
struct MetamorphicSample: Sendable, CustomTestStringConvertible {
  /// The file in `Samples`, without its extension.
  let name: String
  /// The cells of a line where the text is set as a page; that of a newspaper column or a journal.
  let measure: Int
  /// The lines, with blank lines between them.
  let text: String

  static let all = [
    MetamorphicSample("english", measure: 46), MetamorphicSample("german", measure: 60),
    MetamorphicSample("chinese", measure: 34), MetamorphicSample("japanese", measure: 40),
    MetamorphicSample("arabic", measure: 74),
  ]

  private init(_ name: String, measure: Int) {
    self.name = name
    self.measure = measure
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Samples/\(name).txt")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    text = lines.joined(separator: "\n\n") + "\n"
  }

  var testDescription: String { name }
}
