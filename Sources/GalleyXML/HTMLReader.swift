internal import CLibXML2

/// Reads an HTML file event by event, mending what is not HTML as libxml2 does.
///
/// Elements that the file leaves out (`html`, `body`) or does not close are reported as if they
/// stood there. The bytes must be UTF-8, whatever encoding a `meta` element names. Same limits and
/// cost as `XMLReader`, at about a third of its speed; nothing outside the bytes is looked at.
public final class HTMLReader {
  /// The line where the parser stood for the event returned last, from 1.
  public private(set) var line = 0

  private let bytes: [UInt8]
  private let queue: EventQueue
  private let limits: XMLLimits
  private let chunk: Int
  private var position = 0
  private var isAtEnd = false
  private var context: ParserContext?

  /// Prepares to read a file of UTF-8; nothing is parsed yet.
  ///
  /// - Parameter readsComments: whether comments are events; otherwise they are passed over.
  public convenience init(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), readsComments: Bool = false
  ) {
    self.init(bytes, limits: limits, readsComments: readsComments, chunk: 65_536)
  }

  init(_ bytes: [UInt8], limits: XMLLimits, readsComments: Bool, chunk: Int) {
    self.bytes = bytes
    self.limits = limits
    self.chunk = chunk
    queue = EventQueue(limits: limits, readsComments: readsComments)
  }

  /// The next event, or nil after the last; an empty file has none.
  ///
  /// - Throws: `XMLReadError` when the bytes are not UTF-8 or a limit is passed.
  public func next() throws(XMLReadError) -> XMLEvent? {
    while true {
      if let item = queue.popFirst() {
        line = item.line
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
    if context == nil {
      guard bytes.count <= limits.bytes else { return queue.fail(.tooLarge(limit: limits.bytes)) }
      guard isUTF8(bytes) else { return queue.fail(.notUTF8) }
    }
    let options = [HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC, HTML_PARSE_RECOVER]
      .reduce(0) { $0 | Int32($1.rawValue) }
    let context: ParserContext
    if let started = self.context {
      context = started
    } else {
      context = try ParserContext(html: queue, options: options)
      self.context = context
    }
    let count = min(chunk, bytes.count - position)
    isAtEnd = position + count == bytes.count
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress.map { unsafe $0 + position }
      _ = unsafe htmlParseChunk(
        context.handle, start?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
    }
    position += count
    if isAtEnd, queue.error == nil {
      _ = unsafe htmlParseChunk(context.handle, nil, 0, 1)
      queue.flushText()
      self.context = nil
    }
  }
}

/// Whether bytes are valid UTF-8; linear, nothing is copied.
private func isUTF8(_ bytes: [UInt8]) -> Bool {
  let span = bytes.span
  do {
    let text = try UTF8Span(validating: span)
    return text.count == bytes.count
  } catch {
    return false
  }
}
