internal import CLibXML2

/// Events that libxml2 has reported and the reader has not handed out.
///
/// The parser's callbacks write here and do nothing else; after the first error they are ignored,
/// and the reader drops the parser at the end of the chunk, so that no call is cut short.
@safe final class EventQueue {
  /// An event with its place.
  struct Item {
    var event: XMLEvent
    var line: Int
    var offset: Offset?
  }

  /// Where the parser stood, in bytes of the input; the reader looks for the tag from there.
  enum Offset {
    /// Inside or right behind a tag, which starts at the nearest `<` before.
    case tagBefore(Int)
    /// Inside a start tag, and the run starts behind its `>`.
    case afterTag(Int)
    /// The run starts here.
    case here(Int)
  }

  /// The parser; the reader owns it.
  var context: UnsafeMutablePointer<xmlParserCtxt>?
  private(set) var error: XMLReadError?
  private let limits: XMLLimits
  private let readsComments: Bool
  private var items: [Item] = []
  private var next = 0
  private var text: [UInt8] = []
  private var textLine = 1
  private var textOffset: Offset? = .here(0)
  private var depth = 0
  private var names: [UnsafePointer<xmlChar>: String]

  init(limits: XMLLimits, readsComments: Bool) {
    self.limits = limits
    self.readsComments = readsComments
    unsafe context = nil
    unsafe names = [:]
  }

  func popFirst() -> Item? {
    guard next < items.count else { return nil }
    defer { next += 1 }
    return items[next]
  }

  /// Forgets what was handed out; call it when nothing is left.
  func clear() {
    items.removeAll(keepingCapacity: true)
    next = 0
  }

  // MARK: Reports

  func startElement(name: String, namespace: String?, attributes: [XMLAttribute]) {
    guard error == nil else { return }
    flushText()
    depth += 1
    guard depth <= limits.depth else { return fail(.tooDeep(limit: limits.depth)) }
    append(.startElement(name: name, namespace: namespace, attributes: attributes))
    if case .here(let offset)? = position { textOffset = .afterTag(offset) }
  }

  func endElement(name: String, namespace: String?) {
    guard error == nil else { return }
    flushText()
    depth -= 1
    append(.endElement(name: name, namespace: namespace))
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard error == nil else { return }
    unsafe text.append(contentsOf: bytes)
  }

  func comment(_ string: @autoclosure () -> String) {
    guard error == nil, readsComments else { return }
    flushText()
    items.append(Item(event: .comment(string()), line: line, offset: nil))
    markTextStart()
  }

  /// Reports the text that ends with the document.
  func flushText() {
    guard !text.isEmpty else { return }
    items.append(
      Item(
        event: .text(String(decoding: text, as: UTF8.self)), line: textLine, offset: textOffset))
    text.removeAll(keepingCapacity: true)
  }

  func fail(_ reason: XMLReadError.Reason, line: Int? = nil, column: Int? = nil) {
    guard error == nil else { return }
    error = XMLReadError(reason: reason, line: line ?? self.line, column: column ?? self.column)
  }

  /// Sends a parser of HTML to the end of its input after an error.
  ///
  /// It parses in one go, and its cost grows with the depth. `xmlStopParser` would free the buffer
  /// that the caller of this callback may still look into; this does not.
  func skipToEnd() {
    guard error != nil, let input = unsafe input else { return }
    unsafe input.pointee.cur = unsafe input.pointee.end
  }

  /// The string of a name that libxml2 keeps in its dictionary, made once.
  func name(_ pointer: UnsafePointer<xmlChar>) -> String {
    if let known = unsafe names[pointer] { return known }
    let string = unsafe String(cString: pointer)
    unsafe names[pointer] = string
    return string
  }

  // MARK: Place

  private func append(_ event: XMLEvent) {
    var offset: Offset?
    if case .here(let here)? = position { offset = .tagBefore(here) }
    items.append(Item(event: event, line: line, offset: offset))
    markTextStart()
  }

  private func markTextStart() {
    textLine = line
    textOffset = position
  }

  private var input: UnsafeMutablePointer<xmlParserInput>? { unsafe context?.pointee.input }
  private var line: Int { unsafe input.map { unsafe Int($0.pointee.line) } ?? 0 }
  private var column: Int { unsafe input.map { unsafe Int($0.pointee.col) } ?? 0 }

  /// Where the parser stands in the input; not known when the input is being converted.
  private var position: Offset? {
    guard let input = unsafe input, unsafe input.pointee.buf?.pointee.encoder == nil,
      let current = unsafe input.pointee.cur, let base = unsafe input.pointee.base
    else { return nil }
    return unsafe .here(Int(input.pointee.consumed) + (current - base))
  }
}

/// The queue behind a callback's user pointer.
func queue(_ user: UnsafeMutableRawPointer?) -> EventQueue? {
  unsafe user.map { unsafe Unmanaged<EventQueue>.fromOpaque($0).takeUnretainedValue() }
}

/// Makes libxml2's tables, once, before any parser.
enum LibXML2 {
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
