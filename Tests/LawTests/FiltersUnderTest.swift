import Galley
import GalleyCore

/// The filters whose laws are tested: all that come with Galley, with their default options, in their order.
enum FiltersUnderTest {
  static let all: [any Filter] = Catalogue.builtIn.filters.map { $0.init() }

  /// The ids of the filters of which a second run may change something: `references` reads its own citations anew.
  static let repeating = ["references"]

  /// The ids of the filters.
  static let ids = all.map { type(of: $0).manifest.id }

  static func named(_ id: String) -> (any Filter)? { all.first { type(of: $0).manifest.id == id } }
}
