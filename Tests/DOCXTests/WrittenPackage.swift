import DOCXPlugin
import GalleyArchive
import GalleyCore
import GalleyXML
import Testing

/// A package read back: its parts by name and as trees.
struct WrittenPackage {
  /// The bytes of each part, by name without the leading slash.
  var parts: [String: XMLElement] = [:]
  /// The bytes of parts that are no XML; of Flat OPC none.
  var binaries: [String: [UInt8]] = [:]
  /// The content type of each part.
  var types: [String: String] = [:]
  /// The names in the order of the file.
  var names: [String] = []

  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Reads a `.docx`.
  init(zipped bytes: [UInt8]) throws {
    let archive = try ZIPReader(bytes)
    names = archive.names
    var defaults: [String: String] = [:]
    for name in names {
      let bytes = try archive.bytes(of: name)
      if bytes.first == 0x3C {
        parts[name] = try XMLTree(bytes).root
      } else {
        binaries[name] = bytes
      }
    }
    for type in parts["[Content_Types].xml"]?.elements ?? [] {
      let value = type.attribute("ContentType") ?? ""
      if type.name == "Override" {
        types[String((type.attribute("PartName") ?? "").dropFirst())] = value
      } else {
        defaults[type.attribute("Extension") ?? ""] = value
      }
    }
    for name in names where types[name] == nil && name != "[Content_Types].xml" {
      types[name] = name.hasSuffix(".rels") ? defaults["rels"] : nil
    }
  }

  /// Reads a Flat OPC file.
  init(flat bytes: [UInt8]) throws {
    for part in try XMLTree(bytes).root.elements {
      let package = part.namespace
      let name = String((part.attribute("name", namespace: package) ?? "").dropFirst())
      names.append(name)
      types[name] = part.attribute("contentType", namespace: package)
      parts[name] = part.first("xmlData")?.elements.first
    }
  }

  /// The main part.
  var document: XMLElement {
    get throws { try #require(parts["word/document.xml"]) }
  }

  /// The paragraphs of the body in order, those in tables and in the table of contents too.
  var paragraphs: [Paragraph] {
    get throws { try document.all("p").map(Paragraph.init) }
  }

  /// A paragraph read back.
  struct Paragraph {
    let element: XMLElement

    var style: String? { element.first("pPr")?.first("pStyle")?.value }
    /// What is shown, with breaks as line feeds and tabs as tabs.
    var text: String {
      element.all("r").flatMap(\.elements).reduce(into: "") { text, child in
        switch child.name {
        case "t": text += child.text
        case "br": text += "\n"
        case "tab": text += "\t"
        default: break
        }
      }
    }
  }
}

extension XMLElement {
  /// Every element of this name inside this one, in order.
  func all(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// `w:val`.
  var value: String? { attribute("val", namespace: WrittenPackage.word) }

  /// An attribute of the main namespace.
  func word(_ name: String) -> String? { attribute(name, namespace: WrittenPackage.word) }
}

/// Writes a document as `.docx`, like `reference` where one is given.
func docx(
  _ document: Document, _ written: [String: String] = [:], like reference: [UInt8]? = nil
) throws -> [UInt8] {
  var diagnostics = Diagnostics()
  let options = try Options(
    for: DOCXWriter.manifest, written: written, files: files(reference))
  try DOCXWriter.check(options)
  return try DOCXWriter(options: options).write(document, &diagnostics)
}

/// Writes a document as Flat OPC, like `reference` where one is given.
func flat(
  _ document: Document, _ written: [String: String] = [:], like reference: [UInt8]? = nil
) throws -> [UInt8] {
  var diagnostics = Diagnostics()
  let options = try Options(
    for: FlatOPCWriter.manifest, written: written, files: files(reference))
  try FlatOPCWriter.check(options)
  return try FlatOPCWriter(options: options).write(document, &diagnostics)
}

private func files(_ reference: [UInt8]?) -> [String: OptionFile] {
  reference.map { ["reference-doc": OptionFile(name: "house.docx", bytes: $0)] } ?? [:]
}

/// Writes a document as `.docx` and reads it back.
func package(
  _ document: Document, _ written: [String: String] = [:], like reference: [UInt8]? = nil
) throws -> WrittenPackage {
  try WrittenPackage(zipped: try docx(document, written, like: reference))
}
