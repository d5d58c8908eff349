/// Bytes in, document, bytes out: one chain, applied to one input after the other or side by side.
///
///     let chain = try Preset.newspaper.specification().prepared(from: .builtIn)
///     let converter = Converter(chain)
///     let conversion = try converter.convert(Input(name: "page.txt", bytes: bytes))
public struct Converter: Sendable {
  /// The chain.
  public let chain: PreparedChain
  /// The readers to choose from where the chain names none.
  public let catalogue: Catalogue

  /// Makes a converter that runs `chain`.
  public init(_ chain: PreparedChain, catalogue: Catalogue = .builtIn) {
    self.chain = chain
    self.catalogue = catalogue
  }

  /// Reads `input`, runs the filters, and writes the document with the chain's writer.
  ///
  /// - Throws: `ConversionError` when no output can be made; there is never half an output.
  public func convert(_ input: Input) throws(ConversionError) -> Conversion {
    guard let writer = chain.writer else { throw .noWriter }
    var conversion = try read(input)
    var diagnostics = Diagnostics(plugin: type(of: writer).manifest.id)
    do {
      conversion.output = try writer.write(conversion.document, &diagnostics)
    } catch {
      throw .unwritten(writer: type(of: writer).manifest.id, error)
    }
    conversion.diagnostics += diagnostics.all
    return conversion
  }

  /// How far a document is taken.
  public enum Stage: Sendable, Hashable {
    /// The reader only.
    case reader
    /// Up to and with the filter of this id; the whole chain where it has no such filter.
    case filter(String)
    /// The whole chain.
    case end
  }

  /// Reads `input` and runs the filters up to `stage`.
  ///
  /// - Throws: `ConversionError` when no document can be made.
  public func read(_ input: Input, upTo stage: Stage = .end) throws(ConversionError) -> Conversion {
    let reader = try reader(for: input)
    let readerID = type(of: reader).manifest.id
    var diagnostics = Diagnostics(plugin: readerID)
    var document: Document
    do { document = try reader.read(input, &diagnostics) } catch {
      throw .unread(reader: readerID, error)
    }
    guard document.source.hasText else { throw .noText }
    do { try filters(upTo: stage).run(on: &document, &diagnostics) } catch { throw .chain(error) }
    return Conversion(
      reader: readerID, document: document, diagnostics: diagnostics.all, output: [])
  }

  private func filters(upTo stage: Stage) throws(ChainError) -> Chain {
    let steps = chain.filters.steps
    switch stage {
    case .end: return chain.filters
    case .reader: return try Chain([])
    case .filter(let id):
      guard let index = steps.firstIndex(where: { $0.manifest.id == id }) else {
        return chain.filters
      }
      return try Chain(Array(steps[...index]))
    }
  }

  /// The chain's reader, else the one entered for the name's extension, else that of documents where the content is
  /// one, else the first of the catalogue.
  private func reader(for input: Input) throws(ConversionError) -> any Reader {
    if let reader = chain.reader { return reader }
    let fileExtension = FileName(input.name).fileExtension
    var entry = catalogue.readers.first { $0.extensions.contains(fileExtension) }
    // The member that opens every document, with or without white space.
    let opening = input.bytes.prefix(64).lazy.filter { $0 > 0x20 }
    if entry == nil, opening.starts(with: #"{"format":"galley""#.utf8) {
      entry = catalogue.readers.first { $0.type.manifest.id == Verification.documentReader }
    }
    guard let type = (entry ?? catalogue.readers.first)?.type else {
      throw .notText(
        InputError("there is no reader for it", advice: "name one with --reader"))
    }
    return type.init()
  }
}

/// One input converted.
public struct Conversion: Sendable {
  /// The id of the reader that was taken.
  public let reader: String
  /// The document after the last filter, with its ledger.
  public let document: Document
  /// What reader, filters and writer had to say.
  public internal(set) var diagnostics: [Diagnostic]
  /// The output; empty where only a document was wanted.
  public internal(set) var output: [UInt8]
}

extension Source {
  /// Whether there is anything in the source but white space, controls and invisible characters.
  ///
  /// Ends at the first character of text, so the cost is that of the white space before it.
  var hasText: Bool {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      let properties = scalar.properties
      if !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint,
        properties.generalCategory != .control, scalar != "\u{FFFD}"
      {
        return true
      }
    }
    return false
  }
}
