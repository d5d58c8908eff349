/// Under which ids the styles stand in this document: our own, or those a reference document has for the same names.
struct StyleNames: Sendable {
  private var ids: [StyleID: String] = [:]
  private var names: [StyleID: String] = [:]
  /// The styles that have to be written.
  private(set) var missing: [Style] = []

  /// The names of `styles` in a document that has those of `reference` already.
  init(_ styles: [Style], in reference: ReferenceStyles?) {
    guard let reference else {
      missing = styles
      return
    }
    var takenIDs = reference.takenIDs
    var takenNames = reference.takenNames
    for style in styles {
      // Some programs name a style of Word's without defining it.
      let isAwaited = reference.awaitedIDs.contains(style.id.rawValue)
      if !isAwaited, let id = reference.id(of: style) {
        ids[style.id] = id
        continue
      }
      var style = style
      style.isDefault = style.isDefault && !reference.hasDefault(style.kind)
      missing.append(style)
      ids[style.id] = Self.free(style.id.rawValue, "Galley", &takenIDs)
      // Another kind of style may have the name: Word takes each name once.
      names[style.id] = Self.free(style.name, " Galley", &takenNames)
    }
  }

  /// The id of a style.
  subscript(_ id: StyleID) -> String { ids[id] ?? id.rawValue }

  /// The name a style is written under.
  func name(of style: Style) -> String { names[style.id] ?? style.name }

  /// `wanted`, or with `suffix` and then numbers behind it where it is taken; taken from now on.
  private static func free(_ wanted: String, _ suffix: String, _ taken: inout Set<String>) -> String
  {
    var name = wanted
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      name = number == 1 ? wanted + suffix : wanted + suffix + String(number)
      number += 1
    }
    return name
  }
}
