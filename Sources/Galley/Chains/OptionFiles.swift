// Files that options name: the chain says which, whoever runs it reads them, the plugins get the bytes.

extension ChainSpecification {
  /// Reads the files that options name; `prepared(from:)` refuses a path that was not read.
  ///
  /// Plugins and options that `catalogue` does not know are passed over: `prepared(from:)` has the words for them.
  ///
  /// - Parameters:
  ///   - catalogue: the plugins, whose manifests say which options take files.
  ///   - read: hands over what stands at a path, which may hold at most so many bytes. The path begins in the
  ///     folder of the chain file that it was written in.
  public mutating func readFiles<Failure: Error>(
    of catalogue: Catalogue,
    _ read: (_ path: String, _ byteLimit: Int, _ place: Place) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    try reader?.readFiles(catalogue.manifests(.reader), read)
    for index in filters.indices {
      try filters[index].readFiles(catalogue.manifests(.filter), read)
    }
    try writer?.readFiles(catalogue.manifests(.writer), read)
  }
}

extension ChainSpecification.Step {
  fileprivate mutating func readFiles<Failure: Error>(
    _ manifests: [Manifest],
    _ read: (String, Int, ChainSpecification.Place) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    guard let manifest = manifests.first(where: { $0.id == id }) else { return }
    for index in options.indices where options[index].file == nil && !options[index].value.isEmpty {
      let option = options[index]
      guard
        case .file(let byteLimit)? = manifest.options.first(where: { $0.name == option.name })?.kind
      else { continue }
      options[index].file = OptionFile(
        name: FileName(option.value).last, bytes: try read(option.path, byteLimit, option.place))
    }
  }
}

extension ChainSpecification.WrittenOption {
  /// Where the file is that `value` names.
  fileprivate var path: String {
    // `-` is the name of a file here, not standard input: that is for the text.
    value.hasPrefix("/") ? value : folder.isEmpty && value == "-" ? "./-" : folder + value
  }
}
