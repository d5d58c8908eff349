internal import CLibXML2

/// Owns one libxml2 parser and keeps its queue alive.
@safe final class ParserContext {
  let handle: UnsafeMutablePointer<xmlParserCtxt>
  private let queue: EventQueue
  private let isHTML: Bool

  /// Makes a parser of XML that reports to `queue`.
  init(xml queue: EventQueue, options: Int32) throws(XMLReadError) {
    _ = LibXML2.isReady
    var handler = unsafe xmlSAXHandler.forEvents()
    // A user pointer that is not the parser also switches off libxml2's own look-up of entities.
    guard
      let handle = unsafe xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(queue).toOpaque(), nil, 0, nil)
    else { throw XMLReadError(reason: .outOfMemory, line: 0, column: 0) }
    unsafe xmlCtxtUseOptions(handle, options)
    unsafe self.handle = handle
    self.queue = queue
    isHTML = false
    unsafe queue.context = handle
  }

  /// Makes a parser of HTML over a copy of `bytes` (UTF-8, not empty) that reports to `queue`.
  init(html queue: EventQueue, bytes: [UInt8], options: Int32) throws(XMLReadError) {
    _ = LibXML2.isReady
    let created = unsafe bytes.withUnsafeBytes { buffer in
      unsafe htmlCreateMemoryParserCtxt(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
    }
    guard let handle = unsafe created else {
      throw XMLReadError(reason: .outOfMemory, line: 0, column: 0)
    }
    unsafe handle.pointee.sax.pointee = xmlSAXHandler.forHTMLEvents()
    unsafe handle.pointee.userData = Unmanaged.passUnretained(queue).toOpaque()
    unsafe htmlCtxtUseOptions(handle, options)
    unsafe xmlSwitchEncoding(handle, XML_CHAR_ENCODING_UTF8)
    unsafe self.handle = handle
    self.queue = queue
    isHTML = true
    unsafe queue.context = handle
  }

  deinit {
    unsafe queue.context = nil
    if let document = unsafe handle.pointee.myDoc {
      unsafe handle.pointee.myDoc = nil
      unsafe xmlFreeDoc(document)
    }
    if isHTML {
      unsafe htmlFreeParserCtxt(handle)
    } else {
      unsafe xmlFreeParserCtxt(handle)
    }
  }
}

extension xmlSAXHandler {
  /// The callbacks both parsers share.
  private static func shared() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.characters = { user, bytes, count in
      unsafe queue(user)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.comment = { user, text in
      guard let queue = unsafe queue(user), let text = unsafe text else { return }
      unsafe queue.comment(String(cString: text))
    }
    return unsafe handler
  }

  static func forEvents() -> xmlSAXHandler {
    var handler = unsafe shared()
    unsafe handler.startElementNs = {
      user, name, _, namespace, _, _, attributeCount, _, attributes in
      guard let queue = unsafe queue(user), let name = unsafe name else { return }
      var list: [XMLAttribute] = []
      list.reserveCapacity(Int(attributeCount))
      // Five pointers an attribute: local name, prefix, namespace, value, end of the value.
      for index in 0..<Int(attributeCount) {
        guard let record = unsafe attributes.map({ unsafe $0 + 5 * index }),
          let key = unsafe record[0], let start = unsafe record[3], let end = unsafe record[4]
        else { continue }
        let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
        unsafe list.append(
          XMLAttribute(
            name: queue.name(key), namespace: record[2].map { unsafe queue.name($0) },
            value: String(decoding: value, as: UTF8.self)))
      }
      unsafe queue.startElement(
        name: queue.name(name), namespace: namespace.map { unsafe queue.name($0) },
        attributes: list)
    }
    unsafe handler.endElementNs = { user, name, _, namespace in
      guard let queue = unsafe queue(user), let name = unsafe name else { return }
      unsafe queue.endElement(
        name: queue.name(name), namespace: namespace.map { unsafe queue.name($0) })
    }
    // Everything that could make text out of something else ends the reading.
    unsafe handler.getEntity = { user, name in
      let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
      unsafe queue(user)?.fail(.entityReference(name))
      return nil
    }
    unsafe handler.getParameterEntity = { user, _ in
      unsafe queue(user)?.fail(.declaration)
      return nil
    }
    unsafe handler.entityDecl = { user, _, _, _, _, _ in
      unsafe queue(user)?.fail(.declaration)
    }
    unsafe handler.unparsedEntityDecl = { user, _, _, _, _ in
      unsafe queue(user)?.fail(.declaration)
    }
    unsafe handler.notationDecl = { user, _, _, _ in unsafe queue(user)?.fail(.declaration) }
    unsafe handler.elementDecl = { user, _, _, _ in unsafe queue(user)?.fail(.declaration) }
    unsafe handler.attributeDecl = { user, _, _, _, _, _, tree in
      unsafe xmlFreeEnumeration(tree)  // the callback owns it
      unsafe queue(user)?.fail(.declaration)
    }
    unsafe handler.serror = { user, error in
      guard let error = unsafe error, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
      else { return }
      var message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "unknown"
      while message.last == "\n" { message.removeLast() }
      unsafe queue(user)?.fail(
        .notWellFormed(message), line: Int(error.pointee.line), column: Int(error.pointee.int2))
    }
    return unsafe handler
  }

  static func forHTMLEvents() -> xmlSAXHandler {
    var handler = unsafe shared()
    unsafe handler.startElement = { user, name, attributes in
      guard let queue = unsafe queue(user), let name = unsafe name else { return }
      var list: [XMLAttribute] = []
      // Pairs of name and value, ended by a null name; a null value is an attribute without one.
      if var pair = unsafe attributes {
        while let key = unsafe pair[0] {
          let value = unsafe pair[1].map { unsafe String(cString: $0) } ?? ""
          unsafe list.append(XMLAttribute(name: String(cString: key), value: value))
          unsafe pair += 2
        }
      }
      unsafe queue.startElement(name: String(cString: name), namespace: nil, attributes: list)
      queue.skipToEnd()
    }
    unsafe handler.endElement = { user, name in
      guard let queue = unsafe queue(user), let name = unsafe name else { return }
      unsafe queue.endElement(name: String(cString: name), namespace: nil)
    }
    unsafe handler.cdataBlock = unsafe handler.characters
    // Forgiving: what is wrong is mended, and libxml2 must not print about it.
    unsafe handler.serror = { _, _ in }
    return unsafe handler
  }
}
