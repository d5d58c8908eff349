/// Names in the order they came, each once, none empty.
package struct Names {
  /// The names so far.
  package private(set) var all: [String] = []
  private var seen: Set<String> = []

  /// No names.
  package init() {}

  /// Adds a name that is not there yet.
  package mutating func add(_ name: String) {
    if !name.isEmpty, seen.insert(name).inserted { all.append(name) }
  }
}
