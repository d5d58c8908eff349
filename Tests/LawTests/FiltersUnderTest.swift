import GalleyCore
import LineRepairPlugin

/// The filters whose laws are tested, with their default options.
///
/// Every built-in filter belongs here. Once `Galley` has a catalogue of built-ins, this list is made from it.
enum FiltersUnderTest {
  static let all: [any Filter] = [LineRepair()]

  /// The ids of the filters that promise that a second run changes nothing.
  static let idempotent = ["line-repair"]
}

extension Filter {
  var id: String { Self.manifest.id }
}
