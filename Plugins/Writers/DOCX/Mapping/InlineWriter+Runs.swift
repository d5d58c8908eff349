internal import GalleyCore
internal import GalleyXML

// From text with its marks to runs: `w:r` with what it says of itself, `w:t`, breaks and tabs.

extension InlineWriter {
  /// Cuts a text into stretches of one slot, breaks and tabs.
  ///
  /// The loop works on locals: each access to a stored property of a class is checked while running.
  func take(_ text: Text, _ marks: RunFormat.Marks) {
    joined.removeAll(keepingCapacity: true)
    document.append(text, to: &joined)
    let text = joined
    let bytes = text.span
    var slots = self.slots
    var slot = FontSlots.Slot.neutral
    var start = 0
    var position = 0
    while position < bytes.count {
      let (content, end) = slots.next(bytes, from: position)
      if case .text(let next) = content, start == position || Self.goTogether(slot, next) {
        if start == position || slot == .neutral { slot = next }
        position = end
        continue
      }
      if start < position { hold(bytes.extracting(start..<position), marks, slot) }
      start = end
      switch content {
      case .text(let next):
        slot = next
        start = position
      case .lineBreak: write("w:br", marks)
      case .tab: write("w:tab", marks)
      case .dropped:
        // The second half of CR LF is not lost: the first half became the break.
        if !setting.isPlain, bytes[position] != 0x0A { droppedCharacters += 1 }
      }
      position = end
    }
    if start < position { hold(bytes.extracting(start..<position), marks, slot) }
    self.slots = slots
  }

  /// Keeps text for the run it belongs to; a slot that does not go with what waits starts another run.
  private func hold(_ bytes: Span<UInt8>, _ marks: RunFormat.Marks, _ slot: FontSlots.Slot) {
    if !pending.isEmpty, pendingFormat.marks != marks || !Self.goTogether(pendingFormat.slot, slot)
    {
      flush()
    }
    if pending.isEmpty {
      pendingFormat = Format(marks: marks, slot: slot, language: language)
    } else if pendingFormat.slot == .neutral {
      pendingFormat.slot = slot
    }
    bytes.withUnsafeBufferPointer { pending.append(contentsOf: $0) }
  }

  private static func goTogether(_ one: FontSlots.Slot, _ other: FontSlots.Slot) -> Bool {
    if one == other { return true }
    if one == .rightToLeft || other == .rightToLeft { return false }
    return one == .neutral || other == .neutral
  }

  /// Writes `w:br` or `w:tab`; in the table of contents a space stands for either.
  func write(_ name: StaticString, _ marks: RunFormat.Marks) {
    flush()
    openRun(Format(marks: marks, language: language))
    if setting.isPlain {
      writer.element("w:t", ["xml:space": "preserve"], text: " ")
    } else {
      writer.element(name)
    }
  }

  /// Writes the text that waits.
  func flush() {
    guard !pending.isEmpty else { return }
    openRun(pendingFormat)
    if let number = pendingNote {
      pendingNote = nil
      writer.element(
        notes.referenceName, ["w:customMarkFollows": "1", "w:id": String(number)])
    }
    if isMark {
      writeByCharacter()
    } else {
      startText(isPreserved: pending.first == 0x20 || pending.last == 0x20)
      pending.withUnsafeBufferPointer { writer.text(bytes: $0) }
      writer.end()
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func startText(isPreserved: Bool) {
    writer.start("w:t")
    if isPreserved { writer.attribute("xml:space", "preserve") }
  }

  /// Writes each character that waits as a text of its own: LibreOffice shows a mark of several characters twice where
  /// they are one text, to Word they are the same.
  private func writeByCharacter() {
    let text = pending
    let bytes = text.span
    var start = 0
    while start < bytes.count {
      var end = start + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      startText(isPreserved: bytes[start] == 0x20)
      writer.text(bytes: bytes.extracting(start..<end))
      writer.end()
      start = end
    }
  }

  func openRun(_ format: Format) {
    var format = format
    if format.slot == .western { format.slot = .neutral }
    guard format != openFormat else { return }
    closeRun()
    writer.start("w:r")
    // Most text says nothing of itself.
    if format != Format() { writeProperties(format) }
    openFormat = format
  }

  /// Writes `w:rPr`; a format is made into XML once.
  private func writeProperties(_ format: Format) {
    if let lastFormat, lastFormat.format == format {
      return writer.element(copying: lastFormat.bytes)
    }
    let bytes: [UInt8]
    if let known = formats[format] {
      bytes = known
      writer.element(copying: known)
    } else {
      let properties = RunFormat(
        marks: format.marks, language: languages[format.language], slot: format.slot
      ).properties(names)
      bytes = writer.capture { writer.write("w:rPr", properties) }
      formats[format] = bytes
    }
    lastFormat = (format, bytes)
  }

  func closeRun() {
    guard openFormat != nil else { return }
    writer.end()
    openFormat = nil
  }
}
