import GalleyCore
import GalleyTesting
import Glibc
import JSONPlugin

/// Writes generated documents as JSON, which `galley convert` reads, for the checkers of whole books.
///
///     GeneratedDocuments FOLDER COUNT     the documents 1 to COUNT, as 001.json …
///     GeneratedDocuments FOLDER large     5,000 articles, and one article of 5 MB
///
/// The same words give the same bytes on every machine.
@main struct GeneratedDocuments {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let folder = arguments.first, let which = arguments.last else {
      return end("usage: GeneratedDocuments FOLDER COUNT|large")
    }
    if which == "large" {
      try write(DocumentGenerator.book(articles: 5_000), to: "\(folder)/articles.json")
      try write(DocumentGenerator.book(bytes: 5_000_000), to: "\(folder)/bytes.json")
    } else if let count = Int(which), count > 0 {
      for number in 1...count {
        let name = String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
        try write(DocumentGenerator.book(number), to: "\(folder)/\(name).json")
      }
    } else {
      end("'\(which)' is no number of documents and not 'large'")
    }
  }

  private static func write(_ document: Document, to path: String) throws {
    let writer = JSONWriter(options: try Options(for: JSONWriter.manifest))
    var diagnostics = Diagnostics()
    let bytes = try writer.write(document, &diagnostics)
    guard let file = fopen(path, "wb") else { return end("cannot write '\(path)'") }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { return end("cannot write '\(path)'") }
  }

  private static func end(_ problem: String) {
    let line = Array("GeneratedDocuments: \(problem)\n".utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(2)
  }
}
