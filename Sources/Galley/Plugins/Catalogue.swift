/// The plugins that chains can name, by kind and id.
///
/// An id is unique in its kind: a reader and a writer of one format may share theirs.
public struct Catalogue: Sendable {
  /// A reader and the file extensions it is chosen for.
  public struct ReaderEntry: Sendable {
    /// The reader.
    public let type: any Reader.Type
    /// Extensions in lower case, without the dot.
    public let extensions: [String]

    /// Enters `type` for files with one of `extensions`.
    public init(_ type: any Reader.Type, extensions: [String]) {
      self.type = type
      self.extensions = extensions
    }
  }

  /// The three kinds of plugin.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Turns bytes into a document.
    case reader
    /// Changes a document.
    case filter
    /// Turns a document into bytes.
    case writer
  }

  /// The readers; the first is taken where neither extension nor content decides.
  public var readers: [ReaderEntry]
  /// The filters, in the order of the default chain.
  public var filters: [any Filter.Type]
  /// The writers.
  public var writers: [any Writer.Type]

  /// Makes a catalogue of plugins whose ids are unique in their kind.
  public init(
    readers: [ReaderEntry] = [], filters: [any Filter.Type] = [], writers: [any Writer.Type] = []
  ) {
    self.readers = readers
    self.filters = filters
    self.writers = writers
  }

  /// The manifests of one kind, in the order of the catalogue.
  public func manifests(_ kind: Kind) -> [Manifest] {
    switch kind {
    case .reader: readers.map { $0.type.manifest }
    case .filter: filters.map { $0.manifest }
    case .writer: writers.map { $0.manifest }
    }
  }

  /// The reader called `id`.
  public func reader(_ id: String) throws(UnknownPlugin) -> any Reader.Type {
    guard let entry = readers.first(where: { $0.type.manifest.id == id }) else {
      throw unknown(id, .reader)
    }
    return entry.type
  }

  /// The filter called `id`.
  public func filter(_ id: String) throws(UnknownPlugin) -> any Filter.Type {
    guard let type = filters.first(where: { $0.manifest.id == id }) else {
      throw unknown(id, .filter)
    }
    return type
  }

  /// The writer called `id`.
  public func writer(_ id: String) throws(UnknownPlugin) -> any Writer.Type {
    guard let type = writers.first(where: { $0.manifest.id == id }) else {
      throw unknown(id, .writer)
    }
    return type
  }

  private func unknown(_ id: String, _ kind: Kind) -> UnknownPlugin {
    UnknownPlugin(
      id: id, kind: kind, known: manifests(kind).map(\.id),
      otherKind: Kind.allCases.first { other in manifests(other).contains { $0.id == id } })
  }
}

/// A plugin id that the catalogue does not hold.
public struct UnknownPlugin: Error, Sendable, Hashable, CustomStringConvertible {
  /// The id as written.
  public let id: String
  /// The kind that was asked for.
  public let kind: Catalogue.Kind
  /// The ids of that kind.
  public let known: [String]
  /// Another kind that has a plugin of this id.
  public let otherKind: Catalogue.Kind?

  /// What is wrong and what was probably meant.
  public var description: String {
    if let otherKind { return "'\(id)' is a \(otherKind.rawValue), not a \(kind.rawValue)" }
    let suggestion = Suggestion.phrase(for: id, among: known)
    return "there is no \(kind.rawValue) '\(id)'"
      + (suggestion.isEmpty ? "; 'galley plugins' lists them" : suggestion)
  }
}
