package import GalleyCore

/// Which places of a document are linked to each other, and in which file of the book each stands.
///
/// A place named twice is the first one: ids are unique, so the second cannot be reached.
package struct CrossReferences: Sendable {
  /// A mark that cites.
  private struct Mark: Sendable {
    var anchor: Anchor
    var targets: [Anchor]
    var file: Int
  }

  private var fileOfAnchor: [Anchor: Int] = [:]
  private var marks: [Mark] = []
  private var marksOfEntry: [Anchor: [Anchor]] = [:]

  /// The most links back from one entry: one a letter, as encyclopedias have them.
  ///
  /// Without a bound, one entry cited by everything would fill a file with arrows.
  private static let largestMarkCount = 26

  /// Notes that a place stands in the file at `file`.
  mutating func note(_ anchor: Anchor, in file: Int) {
    if fileOfAnchor[anchor] == nil { fileOfAnchor[anchor] = file }
  }

  /// Notes a mark that can be made a link.
  mutating func note(_ citation: Citation, in file: Int) {
    marks.append(Mark(anchor: citation.anchor, targets: citation.targets, file: file))
  }

  /// Gives every mark that cites a place of the book its own place; call it once, when all is noted.
  mutating func settle() {
    for mark in marks {
      let found = mark.targets.filter { fileOfAnchor[$0] != nil }
      guard !found.isEmpty else { continue }
      note(mark.anchor, in: mark.file)
      for target in found {
        var citing = marksOfEntry[target] ?? []
        guard citing.count < Self.largestMarkCount, citing.last != mark.anchor else { continue }
        citing.append(mark.anchor)
        marksOfEntry[target] = citing
      }
    }
    marks = []
  }

  /// The file that a place stands in; nil when there is no such place.
  package func file(of anchor: Anchor) -> Int? { fileOfAnchor[anchor] }

  /// The marks that cite the entry at `anchor`, in reading order, each once.
  package func marks(citing anchor: Anchor) -> [Anchor] { marksOfEntry[anchor] ?? [] }
}
