internal import GalleyYAML

/// Reads a chain file.
///
///     name: newspaper
///     reader: {plain-text: {charset: GB18030}}   # optional; a bare id takes the defaults
///     filters:
///       - line-repair
///       - punctuation: {width: vote}
///     writer: epub                               # optional
///
/// A name without options is a word, a name with options a mapping of one key. Which plugins and options exist is
/// not known here: `ChainSpecification.prepared(from:)` checks that.
public enum ChainFile {
  private typealias Place = ChainSpecification.Place

  /// Reads the chain in `bytes`, which messages call `name`.
  ///
  /// - Throws: `ChainFault` with file and line for what is not YAML and for what is not a chain.
  public static func parse(_ bytes: [UInt8], name: String) throws(ChainFault) -> ChainSpecification
  {
    let root: YAMLNode
    do { root = try YAML.parse(bytes) } catch {
      throw ChainFault(error.explanation, at: Place(file: name, line: error.line))
    }
    let place = Place(file: name, line: root.line)
    guard let pairs = root.pairs else {
      throw ChainFault("a chain file is a list of keys: \(keys.joined(separator: ", "))", at: place)
    }
    var chain = ChainSpecification(name: FileName(name).stem)
    var hasFilters = false
    for pair in pairs {
      let value = pair.value
      switch pair.key {
      case "name": chain.name = try word(value, "name", name)
      case "reader": chain.reader = try step(value, name)
      case "writer": chain.writer = try step(value, name)
      case "filters":
        hasFilters = true
        guard let items = value.items else {
          throw ChainFault(
            "filters is a list; put each filter on a line of its own after '- '",
            at: Place(file: name, line: value.line))
        }
        for item in items { chain.filters.append(try step(item, name)) }
      default:
        throw ChainFault(
          "there is no key '\(pair.key)' in a chain file"
            + advice(Suggestion.phrase(for: pair.key, among: keys), known: keys),
          at: Place(file: name, line: pair.line))
      }
    }
    guard hasFilters else {
      throw ChainFault("the key 'filters' is missing; write 'filters: []' for none", at: place)
    }
    return chain
  }

  private static let keys = ["name", "reader", "filters", "writer"]

  private static func advice(_ suggestion: String, known: [String]) -> String {
    suggestion.isEmpty ? "; it has \(known.joined(separator: ", "))" : suggestion
  }

  /// A plugin: `id`, or `{id: {option: value}}`.
  private static func step(_ node: YAMLNode, _ file: String) throws(ChainFault)
    -> ChainSpecification.Step
  {
    let place = Place(file: file, line: node.line)
    if let id = node.string, !id.isEmpty { return ChainSpecification.Step(id: id, place: place) }
    guard let pairs = node.pairs, pairs.count == 1, let pair = pairs.first else {
      throw ChainFault(
        "a plugin is written as its id, or as id: {option: value}", at: place)
    }
    var step = ChainSpecification.Step(
      id: pair.key, place: Place(file: file, line: pair.line))
    if let none = pair.value.string, none.isEmpty || none == "~" { return step }
    guard let options = pair.value.pairs else {
      throw ChainFault(
        "the options of \(pair.key) are written as {option: value}",
        at: Place(file: file, line: pair.value.line))
    }
    for option in options {
      step.options.append(
        ChainSpecification.WrittenOption(
          name: option.key, value: try word(option.value, option.key, file),
          place: Place(file: file, line: option.line), folder: FileName(file).folder))
    }
    return step
  }

  /// A single value.
  private static func word(_ node: YAMLNode, _ key: String, _ file: String) throws(ChainFault)
    -> String
  {
    guard let word = node.string else {
      throw ChainFault(
        "'\(key)' takes one value, not a list or a mapping",
        at: Place(file: file, line: node.line))
    }
    return word
  }
}
