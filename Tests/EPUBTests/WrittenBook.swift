import EPUBPlugin
import GalleyArchive
import GalleyCore
import GalleyXML
import Glibc
import Testing

/// A book as it was written, opened again.
struct WrittenBook {
  let bytes: [UInt8]
  let archive: ZIPReader
  let diagnostics: Diagnostics

  /// Writes `document`; keeps the file in the folder that GALLEY_KEEP_OUTPUT names, for outside checkers.
  init(
    _ document: Document, _ options: [String: String] = [:], files: [String: OptionFile] = [:],
    keepAs name: String? = nil
  ) throws {
    let options = try Options(for: EPUBWriter.manifest, written: options, files: files)
    try EPUBWriter.check(options)
    let writer = EPUBWriter(options: options)
    var diagnostics = Diagnostics()
    bytes = try writer.write(document, &diagnostics)
    self.diagnostics = diagnostics
    archive = try ZIPReader(bytes)
    if let name, let folder = getenv("GALLEY_KEEP_OUTPUT") {
      let path = String(cString: folder) + "/\(name).epub"
      let file = try #require(fopen(path, "wb"))
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try archive.bytes(of: name), as: UTF8.self)
  }

  func tree(_ name: String) throws -> XMLElement { try XMLTree(archive.bytes(of: name)).root }

  /// The names of the content documents in the order of the spine.
  var spine: [String] {
    get throws {
      let package = try tree("EPUB/package.opf")
      var addresses: [String: String] = [:]
      for item in package.first("manifest")?.elements ?? [] {
        addresses[item.attribute("id") ?? ""] = item.attribute("href")
      }
      return (package.first("spine")?.elements ?? []).compactMap {
        addresses[$0.attribute("idref") ?? ""]
      }
    }
  }

  /// The content documents without title page and navigation, in the order of the spine.
  var contents: [String] {
    get throws {
      let front = ["text/cover.xhtml", "text/title-page.xhtml", "nav.xhtml"]
      return try spine.filter { !front.contains($0) }
    }
  }

  /// All text of the content documents, as someone reads it: without what the writer added.
  var reading: String {
    get throws {
      try contents.map { try tree("EPUB/" + $0).first("body")?.printedText ?? "" }.joined()
    }
  }

  /// Every link that leads nowhere, as `file → address`.
  var brokenLinks: [String] {
    get throws {
      var broken: [String] = []
      var places: [String: Set<String>] = [:]
      let names = archive.names.filter { $0.hasSuffix(".xhtml") || $0.hasSuffix(".ncx") }
      for name in names {
        places[name] = Set(try tree(name).descendants.compactMap { $0.attribute("id") })
      }
      for name in names {
        let folder = name.hasPrefix("EPUB/text/") ? "EPUB/text/" : "EPUB/"
        for element in try tree(name).descendants {
          guard let address = element.attribute("href") ?? element.attribute("src"),
            !address.contains(":")
          else { continue }
          let parts = address.split(separator: "#", omittingEmptySubsequences: false)
          let up = parts[0].hasPrefix("../")
          let target =
            parts[0].isEmpty
            ? name : up ? "EPUB/\(parts[0].dropFirst(3))" : folder + parts[0]
          let exists = archive.names.contains(target)
          let isThere = parts.count < 2 || places[target]?.contains(String(parts[1])) == true
          if !exists || !isThere { broken.append("\(name) → \(address)") }
        }
      }
      return broken
    }
  }
}

extension XMLElement {
  /// This element and all inside it, in the order of the file.
  var descendants: [XMLElement] { [self] + elements.flatMap(\.descendants) }

  /// All elements of a name inside this one.
  func all(_ name: String) -> [XMLElement] { descendants.filter { $0.name == name } }

  var classes: [String] { (attribute("class") ?? "").split(separator: " ").map(String.init) }

  /// The text without line feeds and without what the writer added.
  var printedText: String {
    if classes.contains("backlink") || attribute("id") == "set-aside-heading" { return "" }
    return children.map { child in
      switch child {
      case .text(let text): text.filter { $0 != "\n" }
      case .element(let element): element.printedText
      }
    }.joined()
  }
}
