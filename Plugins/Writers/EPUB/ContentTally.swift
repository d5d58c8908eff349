internal import GalleyBook
internal import Synchronization

/// What all content documents together give, gathered while they are written side by side: what was lost, and the
/// identifier, which takes them in their order.
final class ContentTally: Sendable {
  private struct State {
    var losses = BookLosses()
    var identifier = ContentIdentifier()
    /// The number of the document that the identifier takes next.
    var next = 0
    /// Documents that were written before their turn.
    var waiting: [Int: [UInt8]] = [:]
  }

  private let state = Mutex(State())

  /// Notes the document of a number; the numbers from 0 on come in any order.
  func note(_ content: ContentDocument.Result, at index: Int) {
    state.withLock { state in
      state.losses.add(content.losses)
      state.waiting[index] = content.bytes
      while let document = state.waiting.removeValue(forKey: state.next) {
        state.identifier.add(document)
        state.next += 1
      }
    }
  }

  /// What was lost.
  var losses: BookLosses { state.withLock(\.losses) }

  /// The identifier of the documents, as a URN.
  var identifier: String { state.withLock(\.identifier.urn) }
}
