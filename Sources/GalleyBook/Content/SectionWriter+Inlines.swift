internal import GalleyCore
internal import GalleyXML

extension SectionWriter {
  /// Writes inlines; texts go from the source to the file without a copy in between.
  func write(_ inlines: [Inline]) {
    for index in inlines.indices { write(inlines[index]) }
  }

  private func write(_ inline: Inline) {
    switch inline {
    case .text(let text):
      if book.edition.isVertical, !isPreformatted { writeUpright(text) } else { write(text) }
    case .emphasis(let content): write(content, inside: "em")
    case .strong(let content): write(content, inside: "strong")
    case .superscript(let content):
      // `sup` inside `a` takes notes and their marks apart in iBooks (pandoc issue 1995).
      if isInsideLink {
        write(content, inside: "span", class: "superscript")
      } else {
        write(content, inside: "sup")
      }
    case .subscript(let content): write(content, inside: "sub")
    case .code(let content): write(content, inside: "code")
    case .runInHead(let content): write(content, inside: "b", class: "run-in")
    case .link(let link): write(link)
    case .citation(let citation): write(citation)
    case .lineBreak: if isPreformatted { xml.newline() } else { xml.element("br") }
    case .pageBreak: writePageBreak()
    }
  }

  /// Writes a text; its lines are joined first, as one long run is looked through faster than many short ones.
  private func write(_ text: Text) {
    guard !text.isEmpty else { return }
    // Taken out of the object while it is looked at, which a span of what lies in one could outlive.
    var joined: [UInt8] = []
    swap(&joined, &self.joined)
    defer { swap(&joined, &self.joined) }
    joined.removeAll(keepingCapacity: true)
    document.append(text, to: &joined)
    if isInsideForeign || foreignRuns.areNone(in: joined.span) {
      xml.text(bytes: joined.span)
    } else {
      writeMarked(joined.span)
    }
  }

  /// Writes text with its foreign runs marked.
  private func writeMarked(_ bytes: Span<UInt8>) {
    var start = 0
    for run in foreignRuns.runs(in: bytes) {
      if start < run.range.lowerBound {
        xml.text(bytes: bytes.extracting(start..<run.range.lowerBound))
      }
      xml.start("span")
      xml.mark(run.language, for: book.edition.format)
      xml.text(bytes: bytes.extracting(run.range))
      xml.end()
      start = run.range.upperBound
    }
    if start < bytes.count { xml.text(bytes: bytes.extracting(start..<bytes.count)) }
  }

  /// Marks the element just opened with its language where most of it is in another than the file.
  ///
  /// - Returns: whether it was marked.
  func markLanguage(of inlines: [Inline]) -> Bool {
    // Letters of the file's own script decide by their first byte, without a sample.
    if let first = document.firstByte(of: inlines), foreignRuns.isUsualOpening(first) {
      return false
    }
    document.read(prefixOf: inlines, byteCount: 240, into: &opening)
    guard let language = foreignRuns.language(ofParagraph: opening), language != file.language
    else { return false }
    xml.mark(language, for: book.edition.format)
    return true
  }

  private func write(
    _ content: [Inline], inside name: StaticString, class: String? = nil
  ) {
    xml.start(name)
    if let `class` { xml.attribute("class", `class`) }
    write(content)
    xml.end()
  }

  private func write(_ link: Link) {
    guard let address = WebAddress(link.target) else {
      refusedAddresses += 1
      xml.start("span")
      xml.attribute("title", Label.make(of: link.target))
      write(link.content)
      return xml.end()
    }
    guard !isInsideLink, !document.isBlank(link.content) else {
      return write(link.content, inside: "span")
    }
    xml.start("a")
    xml.attribute("href", address.string)
    writeInsideLink(link.content)
  }

  private func write(_ citation: Citation) {
    let target = citation.targets.first { book.address(of: $0, from: index) != nil }
    let address = target.flatMap { book.address(of: $0, from: index) }
    guard let address, !isInsideLink, !document.isBlank(citation.content) else {
      return write(citation.content, inside: "span", class: "citation")
    }
    xml.start("a")
    var content = citation.content
    if content.count == 1, case .superscript(let raised)? = content.first {
      content = raised
      xml.attribute("class", "citation superscript")
    } else {
      xml.attribute("class", "citation")
    }
    // What the link is depends on where it leads, not on what else is cited.
    let isNote = target?.kind == .note
    if isEPUB { xml.attribute("epub:type", isNote ? "noteref" : "biblioref") }
    xml.attribute("role", isNote ? "doc-noteref" : "doc-biblioref")
    xml.attribute("href", address)
    if isFirst(citation.anchor) { xml.attribute("id", citation.anchor.name) }
    writeInsideLink(content)
  }

  /// Writes what an `a` shows and closes it.
  func writeInsideLink(_ content: [Inline]) {
    isInsideLink = true
    write(content)
    isInsideLink = false
    xml.end()
  }

  private func writePageBreak() {
    let page = book.pages[nextPage]
    nextPage += 1
    xml.start("span")
    if isEPUB { xml.attribute("epub:type", "pagebreak") }
    xml.attribute("role", "doc-pagebreak")
    xml.attribute("id", page.id)
    // `title` and not `aria-label`, which axe 4.12 reports on this role (aria-prohibited-attr).
    xml.attribute("title", page.label)
    xml.end()
  }

  /// Whether this is the first place of this name in the book; only that one gets the id.
  func isFirst(_ anchor: Anchor) -> Bool {
    book.references.file(of: anchor) == index && places.insert(anchor).inserted
  }

  /// Links from an entry of the list of references to the marks that cite it.
  ///
  /// Their class and role tell whoever reads the book back that the arrows are not the document's.
  func writeLinksBack(from anchor: Anchor) {
    writeArrows(
      to: book.references.marks(citing: anchor).compactMap { book.address(of: $0, from: index) })
  }

  /// Arrows that lead back to marks in the text.
  func writeArrows(to addresses: [String]) {
    for (number, address) in addresses.enumerated() {
      xml.start("a")
      xml.attribute("class", "backlink")
      xml.attribute("role", "doc-backlink")
      xml.attribute("href", address)
      let name = book.wording.back
      xml.attribute("aria-label", addresses.count == 1 ? name : "\(name) \(number + 1)")
      xml.mark(book.wording.tag(in: file.language), for: book.edition.format)
      // U+FE0E asks for the text form of the arrow; some systems would show a coloured picture.
      xml.text(number == 0 ? "↩\u{FE0E}" : "↩\u{FE0E}\(number + 1)")
      xml.end()
    }
  }
}
