// What `--with`, `--without` and `--set` do to a chain.

extension ChainSpecification {
  /// Puts the filter `id` in, at its place in `order`, or at the end where `order` does not name it.
  ///
  /// - Parameter order: filter ids in their usual order, that of the catalogue.
  /// - Throws: `ChainFault` when the chain has the filter already.
  public mutating func add(_ id: String, order: [String]) throws(ChainFault) {
    let place = Place(file: "--with \(id)")
    guard !filters.contains(where: { $0.id == id }) else {
      throw ChainFault("the chain has this filter already", at: place)
    }
    let followers = order.firstIndex(of: id).map { order[($0 + 1)...] } ?? []
    let index = filters.firstIndex { followers.contains($0.id) } ?? filters.count
    filters.insert(Step(id: id, place: place), at: index)
  }

  /// Leaves the filter `id` out.
  ///
  /// - Throws: `ChainFault` when the chain does not have it.
  public mutating func remove(_ id: String) throws(ChainFault) {
    guard let index = filters.firstIndex(where: { $0.id == id }) else {
      let ids = filters.map(\.id)
      throw ChainFault(
        "the chain has no such filter" + Suggestion.phrase(for: id, among: ids),
        at: Place(file: "--without \(id)"))
    }
    filters.remove(at: index)
  }

  /// Sets an option, written `plugin.option=value`, of a plugin the chain uses.
  ///
  /// A reader or writer of `catalogue` is taken into a chain that names none.
  ///
  /// - Throws: `ChainFault` for a setting of another form or a plugin the chain does not use.
  public mutating func set(_ setting: String, catalogue: Catalogue) throws(ChainFault) {
    let place = Place(file: "--set \(setting)")
    guard let equals = setting.firstIndex(of: "="),
      let dot = setting[..<equals].firstIndex(of: "."), dot > setting.startIndex,
      setting.index(after: dot) < equals
    else { throw ChainFault("write it as plugin.option=value", at: place) }
    let id = String(setting[..<dot])
    let option = WrittenOption(
      name: String(setting[setting.index(after: dot)..<equals]),
      value: String(setting[setting.index(after: equals)...]), place: place)
    if let index = filters.firstIndex(where: { $0.id == id }) {
      filters[index].options.append(option)
    } else if writer?.id == id {
      writer?.options.append(option)
    } else if reader?.id == id {
      reader?.options.append(option)
    } else if writer == nil, catalogue.manifests(.writer).contains(where: { $0.id == id }) {
      writer = Step(id: id, options: [option], place: place)
    } else if reader == nil, catalogue.manifests(.reader).contains(where: { $0.id == id }) {
      reader = Step(id: id, options: [option], place: place)
    } else {
      let used = filters.map(\.id) + [reader?.id, writer?.id].compactMap { $0 }
      let suggestion = Suggestion.phrase(for: id, among: used)
      let advice =
        catalogue.manifests(.writer).contains { $0.id == id }
        ? "; it is a writer, choose it with --to"
        : catalogue.manifests(.reader).contains { $0.id == id }
          ? "; it is a reader, choose it with --reader" : "; add it with --with"
      throw ChainFault(
        "the chain does not use '\(id)'" + (suggestion.isEmpty ? advice : suggestion), at: place)
    }
  }
}
