/// The parts of a file's name that decide formats and outputs.
package struct FileName: Sendable, Hashable {
  /// The folders with their last slash; empty where the name has none.
  package let folder: String
  /// The name without its folders.
  package let last: String
  /// The name without folders and extension.
  package let stem: String
  /// The extension in lower case without the dot; empty where there is none.
  package let fileExtension: String

  /// Takes `path` apart.
  package init(_ path: String) {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    folder = String(path[..<start])
    last = String(path[start...])
    if let dot = last.lastIndex(of: "."), dot > last.startIndex {
      stem = String(last[..<dot])
      fileExtension = last[last.index(after: dot)...].lowercased()
    } else {
      stem = last
      fileExtension = ""
    }
  }
}
