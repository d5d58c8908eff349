internal import CLibXML2

/// Reads an XML file event by event.
///
/// The file is parsed in chunks of 64 KiB, so memory is the input, one chunk's events and the
/// longest run of text. Nothing outside the bytes is ever looked at: no network, no files, no DTD,
/// no entities but the five of XML and character references; declarations in the document type are
/// refused, so nothing can expand. libxml2's own bound of 10 MB holds for one attribute, comment or
/// name. Encodings that libxml2 knows are read by the file's declaration or byte order mark.
///
/// Cost: linear. Text becomes one `String` a run; names and namespaces are made once a file.
/// Measured on hOCR-like markup, two attributes a word: 121 MB/s. One reader belongs to one task.
public final class XMLReader {
  /// The line of the event returned last, from 1: of a tag its last line, of text its first.
  public private(set) var line = 0
  /// The byte offset of the event returned last; nil for comments and converted encodings.
  ///
  /// A tag's offset is that of its `<` (`<a/>` gives both events the same); a text's that of its
  /// first byte, or of the comment or instruction before it.
  public private(set) var offset: Int?

  private let bytes: [UInt8]
  private let queue: EventQueue
  private let limits: XMLLimits
  private let options: Int32
  private let chunk: Int
  private var position = 0
  private var isAtEnd = false
  private var context: ParserContext?

  /// Prepares to read a file; nothing is parsed yet.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - readsComments: whether comments are events; otherwise they are passed over.
  ///   - ignoresDeclaredEncoding: set it when the bytes were converted to UTF-8 and the XML
  ///     declaration still names the old encoding.
  public convenience init(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), readsComments: Bool = false,
    ignoresDeclaredEncoding: Bool = false
  ) {
    self.init(
      bytes, limits: limits, readsComments: readsComments,
      ignoresDeclaredEncoding: ignoresDeclaredEncoding, chunk: 65_536)
  }

  init(
    _ bytes: [UInt8], limits: XMLLimits, readsComments: Bool, ignoresDeclaredEncoding: Bool,
    chunk: Int
  ) {
    self.bytes = bytes
    self.limits = limits
    self.chunk = chunk
    queue = EventQueue(limits: limits, readsComments: readsComments)
    // NOENT here only makes libxml2 hand over “&” in attributes as it is and not as “&#38;”: no
    // entity can be declared, so there is none to substitute.
    var options = [XML_PARSE_NONET, XML_PARSE_NOENT, XML_PARSE_NOCDATA, XML_PARSE_BIG_LINES]
    if ignoresDeclaredEncoding { options.append(XML_PARSE_IGNORE_ENC) }
    self.options = options.reduce(0) { $0 | Int32($1.rawValue) }
  }

  /// The next event, or nil after the last.
  ///
  /// - Throws: `XMLReadError` where the file cannot be read any further; all events before that
  ///   place have been returned. It throws again when called again.
  public func next() throws(XMLReadError) -> XMLEvent? {
    while true {
      if let item = queue.popFirst() {
        line = item.line
        offset = item.offset.flatMap(locate)
        return item.event
      }
      queue.clear()
      if let error = queue.error {
        context = nil
        throw error
      }
      if isAtEnd { return nil }
      try feed()
    }
  }

  private func feed() throws(XMLReadError) {
    guard bytes.count <= limits.bytes else { return queue.fail(.tooLarge(limit: limits.bytes)) }
    let context: ParserContext
    if let started = self.context {
      context = started
    } else {
      context = try ParserContext(xml: queue, options: options)
      self.context = context
    }
    let count = min(chunk, bytes.count - position)
    isAtEnd = position + count == bytes.count
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress.map { unsafe $0 + position }
      _ = unsafe xmlParseChunk(
        context.handle, start?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
    }
    position += count
    if isAtEnd, queue.error == nil {
      _ = unsafe xmlParseChunk(context.handle, nil, 0, 1)
      queue.flushText()
      self.context = nil
    }
  }

  private func locate(_ offset: EventQueue.Offset) -> Int? {
    switch offset {
    case .here(let place):
      return place
    case .tagBefore(let place):
      guard place <= bytes.count else { return nil }
      return bytes[..<place].lastIndex(of: 0x3C)
    case .afterTag(let place):
      guard place <= bytes.count else { return nil }
      return bytes[place...].firstIndex(of: 0x3E).map { $0 + 1 }
    }
  }
}
