internal import CYAML

/// Owns one libyaml parser and hands out its events as Swift values.
@safe final class YAMLParser {
  /// An event, and where it starts (from 1).
  struct Event {
    enum Kind {
      case streamEnd
      case documentStart
      case scalar(String, quoted: Bool)
      case alias(String)
      case sequenceStart
      case sequenceEnd
      case mappingStart
      case mappingEnd
      /// The start of the file, the end of a document: nothing to act on.
      case other
    }
    var kind: Kind
    var anchor: String?
    var tag: String?
    var line: Int
    var column: Int
  }

  /// The file.
  let bytes: [UInt8]
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A copy that stays in place while libyaml reads it.
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) throws(YAMLError) {
    self.bytes = bytes
    unsafe input = .allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw YAMLError(.outOfMemory, line: 1, column: 1, in: [])
    }
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event.
  func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    var result = unsafe Event(
      kind: .other, anchor: nil, tag: nil, line: Int(event.start_mark.line) + 1,
      column: Int(event.start_mark.column) + 1)
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT:
      result.kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      result.kind = .documentStart
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      result.kind = unsafe .scalar(
        String(decoding: value, as: UTF8.self), quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
      result.anchor = unsafe Self.string(scalar.anchor)
      result.tag = unsafe Self.string(scalar.tag)
    case YAML_ALIAS_EVENT:
      result.kind = unsafe .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.anchor = unsafe Self.string(event.data.sequence_start.anchor)
      result.tag = unsafe Self.string(event.data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT:
      result.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.anchor = unsafe Self.string(event.data.mapping_start.anchor)
      result.tag = unsafe Self.string(event.data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT:
      result.kind = .mappingEnd
    default:
      break
    }
    return result
  }

  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }

  /// What libyaml says about its last failure.
  private func failure() -> YAMLError {
    if unsafe parser.pointee.error == YAML_MEMORY_ERROR {
      return YAMLError(.outOfMemory, line: 1, column: 1, in: [])
    }
    var message = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "unknown"
    if let context = unsafe parser.pointee.context {
      message = unsafe String(cString: context) + ", " + message
    }
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      // The reader knows only the byte: count the place from there.
      let end = unsafe min(parser.pointee.problem_offset, bytes.count)
      var line = 1
      var column = 1
      for byte in bytes[..<end] {
        if byte == 0x0A {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      return YAMLError(.syntax(message), line: line, column: column, in: bytes)
    }
    let mark = unsafe parser.pointee.problem_mark
    return YAMLError(
      .syntax(message), line: Int(mark.line) + 1, column: Int(mark.column) + 1, in: bytes)
  }
}
