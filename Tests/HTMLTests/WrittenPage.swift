import GalleyCore
import GalleyXML
import HTMLPlugin

/// A page as it was written, read again.
struct WrittenPage {
  let text: String
  let root: XMLElement
  let diagnostics: Diagnostics

  /// Writes `document`.
  init(
    _ document: Document, _ options: [String: String] = [:], files: [String: OptionFile] = [:]
  ) throws {
    let given = try Options(for: HTMLWriter.manifest, written: options, files: files)
    try HTMLWriter.check(given)
    let writer = HTMLWriter(options: given)
    var diagnostics = Diagnostics()
    let bytes = try writer.write(document, &diagnostics)
    self.diagnostics = diagnostics
    text = String(decoding: bytes, as: UTF8.self)
    root = try XMLTree(bytes).root
  }

  /// All elements of a name, in the order of the page.
  func all(_ name: String) -> [XMLElement] { root.descendants.filter { $0.name == name } }

  /// The content of the metadata of `name`.
  func metadata(_ name: String) -> [String] {
    all("meta").filter { $0.attribute("name") == name }.compactMap { $0.attribute("content") }
  }

  /// Every address inside the page that leads nowhere.
  var brokenLinks: [String] {
    let places = Set(root.descendants.compactMap { $0.attribute("id") })
    return all("a").compactMap { $0.attribute("href") }
      .filter { $0.hasPrefix("#") && !places.contains(String($0.dropFirst())) }
  }

  /// Every id that stands more than once.
  var repeatedIDs: [String] {
    var seen: Set<String> = []
    return root.descendants.compactMap { $0.attribute("id") }.filter { !seen.insert($0).inserted }
  }
}

extension XMLElement {
  /// This element and all inside it, in the order of the file.
  var descendants: [XMLElement] { [self] + elements.flatMap(\.descendants) }

  /// The text of the element and of all inside it.
  var wholeText: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.wholeText
      }
    }.joined()
  }
}
