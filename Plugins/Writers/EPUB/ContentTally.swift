internal import GalleyBook
internal import Synchronization

/// What all content documents together give, gathered while they are written side by side: what was lost, and the
/// identifier, which takes them in their order.
final class ContentTally: Sendable {
  private struct State {
    var losses = BookLosses()
    /// What the identifier takes of each document, by its number.
    var lines: [[UInt8]]
  }

  private let state: Mutex<State>

  /// A tally of `count` documents.
  init(count: Int) { state = Mutex(State(lines: Array(repeating: [], count: count))) }

  /// Notes the document of a number, which stands at `path`; the numbers come in any order.
  func note(_ content: ContentDocument.Result, at index: Int, _ path: String) {
    let line = ContentIdentifier.line(path, content.bytes)
    state.withLock { state in
      state.losses.add(content.losses)
      state.lines[index] = line
    }
  }

  /// What was lost.
  var losses: BookLosses { state.withLock(\.losses) }

  /// The identifier of the documents, as a URN.
  var identifier: String {
    var identifier = ContentIdentifier()
    for line in state.withLock(\.lines) { identifier.add(line) }
    return identifier.urn
  }
}
