/// Writes one XML document into memory and cannot write an ill-formed one.
///
/// Names come from the program (`StaticString`) or through `XMLName`; everything else is escaped.
/// Misuse that only a mistake in the program can cause (an attribute after text, a second root, an
/// unbound prefix, an open element at the end) is a precondition failure; what data can cause is
/// handled: characters that XML 1.0 forbids are left out and counted in `droppedCharacters`, and
/// comments and instructions that cannot be written throw.
///
/// One writer makes one document and belongs to one task. Cost: linear in the output; clean text
/// is scanned in blocks and copied with `memcpy`.
public final class XMLWriter {
  /// How an element without content is written.
  public enum EmptyElements: Sendable {
    /// `<name/>`, for plain XML.
    case selfClosing
    /// `<br/>` for HTML's void elements, `<p></p>` for all others: safe for XML and HTML parsers.
    case voidElementsOnly
  }

  /// How many characters were left out because XML 1.0 §2.2 forbids them.
  public private(set) var droppedCharacters = 0

  /// Bytes written so far.
  public var byteCount: Int { output.count }

  /// A name that stands in the output: where it starts and how many bytes it has.
  struct Place {
    var start: Int
    var count: Int
    /// Where in the name its colon stands; 0 where it has none.
    var colon = 0
  }

  /// A namespace prefix that may be used, and at what depth it was declared.
  struct Prefix {
    var name: Place
    var depth: Int
  }

  /// An open element.
  private struct OpenElement {
    /// Its name in the start tag.
    var name: Place
    /// The name in the program, where it comes from there: what the end tag is copied from.
    var literal: StaticString?
  }

  var output: [UInt8] = []
  private var open: [OpenElement] = []
  var attributes: [Place] = []
  var prefixes: [Prefix] = []
  private var tagIsOpen = false
  private var hasRoot = false
  private let emptyElements: EmptyElements

  /// Starts a document.
  ///
  /// - Parameters:
  ///   - declaration: whether to write `<?xml version="1.0" encoding="UTF-8"?>` and a line feed.
  ///   - standalone: adds `standalone="yes"` or `"no"` to the declaration; `nil` leaves it out.
  ///   - emptyElements: how an element without content is written.
  ///   - capacity: bytes to reserve; a guess of the size of the document saves copying.
  public init(
    declaration: Bool = true, standalone: Bool? = nil,
    emptyElements: EmptyElements = .selfClosing, capacity: Int = 4096
  ) {
    self.emptyElements = emptyElements
    output.reserveCapacity(capacity)
    guard declaration else { return }
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"")
    switch standalone {
    case true?: output.append(" standalone=\"yes\"")
    case false?: output.append(" standalone=\"no\"")
    case nil: break
    }
    output.append("?>\n")
  }

  // MARK: Before the root

  /// Writes a document type such as `<!DOCTYPE html>`; only before the root element.
  public func doctype(_ text: StaticString) {
    precondition(!hasRoot, "a document type stands before the root element")
    output.append(text)
  }

  /// Writes `<?target data?>`.
  ///
  /// - Throws: `XMLWriteError.invalidInstruction` when `data` holds `?>`. Forbidden characters are
  ///   left out and counted first.
  public func processingInstruction(
    _ target: StaticString, _ data: String
  ) throws(XMLWriteError) {
    let bytes = allowed(data)
    if Self.holds(0x3F, 0x3E, in: bytes) { throw .invalidInstruction }
    closeTag()
    output.append(0x3C)
    let name = appendName(target, after: 0x3F)
    precondition(!isXML(name), "“xml” is the declaration, not an instruction")
    if !bytes.isEmpty { output.append(0x20) }
    output.append(contentsOf: bytes)
    output.append("?>")
  }

  /// Writes `<!--text-->`.
  ///
  /// - Throws: `XMLWriteError.invalidComment` when `text` holds `--` or ends in `-`. Forbidden
  ///   characters are left out and counted first.
  public func comment(_ text: String) throws(XMLWriteError) {
    let bytes = allowed(text)
    if Self.holds(0x2D, 0x2D, in: bytes) || bytes.last == 0x2D { throw .invalidComment }
    closeTag()
    output.append("<!--")
    output.append(contentsOf: bytes)
    output.append("-->")
  }

  /// Writes one line feed; inside an element it is content like any other.
  public func newline() {
    closeTag()
    output.append(0x0A)
  }

  // MARK: Elements

  /// Opens an element; attributes may follow until content does.
  public func start(_ name: StaticString) {
    openTag()
    open.append(OpenElement(name: appendName(name, after: 0x3C), literal: name))
  }

  /// Opens an element whose name came from data.
  public func start(_ name: XMLName) {
    openTag()
    output.append(0x3C)
    open.append(OpenElement(name: appendName(name)))
  }

  /// Closes the innermost open element.
  public func end() {
    precondition(!open.isEmpty, "end() without a start()")
    let element = open.removeLast()
    if tagIsOpen {
      checkPrefixes(element: element.name)
      tagIsOpen = false
      if emptyElements == .selfClosing || HTMLVoidElements.contains(bytes(of: element.name)) {
        append(0x2F, 0x3E)
        leave()
        return
      }
      output.append(0x3E)
    }
    if let literal = element.literal {
      appendEndTag(literal)
    } else {
      append(0x3C, 0x2F)
      append(element.name)
      output.append(0x3E)
    }
    leave()
  }

  /// Writes an element with the content that `body` writes.
  ///
  /// When `body` throws, the element stays open: give the writer up.
  public func element<Failure: Error>(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    body: () throws(Failure) -> Void
  ) throws(Failure) {
    start(name)
    for (key, value) in attributes { attribute(key, value) }
    let depth = open.count
    try body()
    precondition(open.count == depth, "the body closed or left open an element")
    end()
  }

  /// Writes an element that holds only text; with the empty string, an empty element.
  public func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    text: String = ""
  ) {
    start(name)
    for (key, value) in attributes { attribute(key, value) }
    if !text.isEmpty { self.text(text) }
    end()
  }

  /// Writes what `body` writes, and returns its bytes, for `element(copying:)` at other places of this document.
  ///
  /// `body` writes whole elements; the prefixes it uses have to be declared at those places too.
  public func capture(_ body: () -> Void) -> [UInt8] {
    closeTag()
    let start = output.count
    let depth = open.count
    body()
    precondition(open.count == depth && !tagIsOpen, "what is captured are whole elements")
    return Array(output[start...])
  }

  /// Writes an element that is XML already: as it stands in a file that was read to its end, or as `capture` gave it.
  ///
  /// - Parameter bytes: one element from its `<` on, in UTF-8, with every namespace it uses declared in it or further
  ///   out; comments and white space may follow. Nothing is checked: what is not well-formed makes the output
  ///   ill-formed.
  public func element(copying bytes: [UInt8]) {
    closeTag()
    precondition(!(open.isEmpty && hasRoot), "a document has one root element")
    hasRoot = true
    output.append(contentsOf: bytes)
  }

  // MARK: Attributes

  /// Writes an attribute; only right after `start`, and each name once.
  public func attribute(_ name: StaticString, _ value: String) {
    beginAttribute()
    finishAttribute(appendName(name, after: 0x20), value)
  }

  /// Writes an attribute whose name came from data.
  public func attribute(_ name: XMLName, _ value: String) {
    beginAttribute()
    output.append(0x20)
    finishAttribute(appendName(name), value)
  }

  /// Writes an attribute with a whole number, in decimal.
  public func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, "", value)
  }

  /// Writes an attribute with a name of the program and a whole number behind it, as ids have it: `heading-12`.
  ///
  /// - Parameter digits: how many digits the number has at least; zeros come before it.
  public func attribute(
    _ name: StaticString, _ prefix: StaticString, _ number: Int, digits: Int = 1
  ) {
    beginAttribute()
    beginValue(of: appendName(name, after: 0x20), isEmpty: false)
    droppedCharacters += unsafe XMLEscaping.append(
      UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount), to: &output,
      in: .attribute)
    output.append(decimal: number, digits: digits)
    output.append(0x22)
  }

  // MARK: Text

  /// Writes text, escaped.
  public func text(_ string: String) {
    beginText()
    var string = string
    droppedCharacters += string.withUTF8 {
      unsafe XMLEscaping.append($0, to: &output, in: .text)
    }
  }

  /// Writes a whole number, in decimal, with zeros before it where it has fewer than `digits`.
  public func text(_ number: Int, digits: Int = 1) {
    beginText()
    output.append(decimal: number, digits: digits)
  }

  /// Writes a run of valid UTF-8, escaped, without making a `String`.
  ///
  /// - Parameter bytes: whole code points of valid UTF-8. Invalid bytes would end up in the output;
  ///   debug builds stop on them, release builds trust the caller, who has validated its source once.
  public func text(bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe text(bytes: $0) }
  }

  /// Writes a run of valid UTF-8, escaped; the form for a run out of a larger buffer.
  ///
  /// - Parameter bytes: whole code points of valid UTF-8, as for the form that takes a `Span`.
  public func text(bytes: UnsafeBufferPointer<UInt8>) {
    assert(unsafe String(validating: bytes, as: UTF8.self) != nil, "text(bytes:) needs valid UTF-8")
    beginText()
    droppedCharacters += unsafe XMLEscaping.append(bytes, to: &output, in: .text)
  }

  // MARK: The end

  /// Hands over the document; every element must be closed, and there must have been one.
  ///
  /// The writer is empty afterwards and cannot go on.
  public func finish() -> [UInt8] {
    precondition(open.isEmpty, "finish() with an open element")
    precondition(hasRoot, "a document needs a root element")
    defer { output = [] }
    return output
  }
}

// MARK: - State

extension XMLWriter {
  private func openTag() {
    closeTag()
    precondition(!(open.isEmpty && hasRoot), "a document has one root element")
    hasRoot = true
    tagIsOpen = true
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
  }

  private func closeTag() {
    guard tagIsOpen else { return }
    if let element = open.last { checkPrefixes(element: element.name) }
    tagIsOpen = false
    output.append(0x3E)
  }

  /// Forgets the prefixes that the element just closed had declared.
  private func leave() {
    while let last = prefixes.last, last.depth > open.count { prefixes.removeLast() }
  }

  private func beginText() {
    precondition(!open.isEmpty, "text stands inside an element")
    closeTag()
  }

  private func beginAttribute() {
    precondition(tagIsOpen, "an attribute stands right after start()")
  }

  private func finishAttribute(_ name: Place, _ value: String) {
    beginValue(of: name, isEmpty: value.isEmpty)
    var value = value
    droppedCharacters += value.withUTF8 {
      unsafe XMLEscaping.append($0, to: &output, in: .attribute)
    }
    output.append(0x22)
  }

  /// Writes what stands between the name of an attribute and its value.
  private func beginValue(of name: Place, isEmpty: Bool) {
    // By index, here and below: a loop over the list itself would count a reference to it up and down.
    for index in attributes.indices {
      precondition(!same(attributes[index], name), "an attribute may be written once")
    }
    attributes.append(name)
    if let prefix = declaredPrefix(name) {
      precondition(!isEmpty, "a prefix needs a namespace")
      prefixes.append(Prefix(name: prefix, depth: open.count))
    }
    append(0x3D, 0x22)
  }

  /// The data of a comment or instruction without the characters XML forbids.
  private func allowed(_ string: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x20...0xFFFD, 0x10000...0x10FFFF:
        result.append(contentsOf: String(scalar).utf8)
      // A bare carriage return would be read back as a line feed, and cannot be escaped here.
      case 0x0D: result.append(0x0A)
      default: droppedCharacters += 1
      }
    }
    return result
  }

  private static func holds(_ first: UInt8, _ second: UInt8, in bytes: [UInt8]) -> Bool {
    for i in bytes.indices.dropFirst() where bytes[i] == second && bytes[i - 1] == first {
      return true
    }
    return false
  }
}
