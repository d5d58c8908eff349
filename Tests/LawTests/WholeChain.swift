import Galley
import GalleyCore

/// The default chain with every writer that makes books: what a user runs.
struct WholeChain {
  private let converter: Converter
  private let writers: [any Writer]

  init() throws {
    converter = Converter(try Preset.newspaper.specification().prepared(from: .builtIn))
    let books = ["epub", "docx"]
    writers = Catalogue.builtIn.writers.filter { books.contains($0.manifest.id) }.map { $0.init() }
    precondition(writers.count == books.count)
  }

  /// The document that `bytes` become, or nil where there is no text in them.
  ///
  /// The chain itself checks the laws after every filter and throws where one is broken.
  func document(of bytes: [UInt8], name: String) throws -> Document? {
    do { return try converter.read(Input(name: name, bytes: bytes)).document } catch {
      guard error.exitCode == .noText else { throw error }
      return nil
    }
  }

  /// The books made of `document`, in the order of the catalogue; nil where all of it is rules and ornaments, of which no
  /// writer makes a book.
  func books(of document: Document) throws -> [[UInt8]?] {
    var books: [[UInt8]?] = []
    for writer in writers {
      var diagnostics = Diagnostics()
      do { books.append(try writer.write(document, &diagnostics)) } catch {
        guard error.isLackOfText else { throw error }
        books.append(nil)
      }
    }
    return books
  }

  /// What is wrong with the way of `bytes` through the chain: the source that does not come back, or two runs that
  /// differ; nil when the laws hold.
  func fault(of bytes: [UInt8], name: String) throws -> String? {
    guard let first = try document(of: bytes, name: name) else {
      return try document(of: bytes, name: name) == nil ? nil : "text in one run only"
    }
    let outcome = Verification.verify(first, against: bytes)
    guard outcome == .same else { return "\(outcome)" }
    guard let second = try document(of: bytes, name: name) else { return "text in one run only" }
    if first.ledger.entries != second.ledger.entries { return "two runs decide differently" }
    return try books(of: first) == books(of: second) ? nil : "two runs make different books"
  }
}
