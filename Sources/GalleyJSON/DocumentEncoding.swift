internal import GalleyCore

// The document in its JSON form; the ledger's part is in LedgerEncoding.

extension JSONOutput {
  mutating func write(_ document: Document) {
    object { output in
      output.key("format")
      output.string(DocumentJSON.format)
      output.key("version")
      output.integer(DocumentJSON.version)
      output.key("source")
      output.write(document.source)
      output.key("lines")
      output.array { output in for line in document.lines { output.write(line) } }
      if !document.layout.isEmpty {
        output.key("layout")
        output.array { output in for layout in document.layout { output.write(layout) } }
      }
      output.key("metadata")
      output.write(document.metadata)
      output.key("articles")
      output.array { output in
        for article in document.articles {
          output.object { output in
            output.member("language", article.language)
            output.key("blocks")
            output.write(article.blocks, document)
          }
        }
      }
      output.key("setAside")
      output.write(document.setAside, document)
      output.key("ledger")
      output.write(document.ledger, of: document)
    }
  }

  private mutating func write(_ source: Source) {
    object { output in
      output.member("name", source.name)
      output.member("charset", source.charset)
      output.key("bytes")
      output.integer(source.bytes.count)
      output.member("sha256", SHA256.hexadecimal(of: source.bytes))
      guard !source.substitutions.isEmpty else { return }
      output.key("substitutions")
      output.array { output in
        for substitution in source.substitutions {
          output.array(compact: true) { output in
            output.integer(Int(substitution.range.start))
            output.integer(Int(substitution.range.length))
            output.base64(substitution.original[...])
          }
        }
      }
    }
  }

  private mutating func write(_ line: Line) {
    // How many of the eight fields have to be written: up to the last that is not its default.
    let fields =
      if line.layoutIndex != -1 {
        8
      } else if line.mark.prefix != 0 {
        7
      } else if line.mark.level != 0 {
        6
      } else if line.mark.kind != .none {
        5
      } else if line.region != 0 {
        4
      } else {
        line.page != 0 ? 3 : 2
      }
    array(compact: true) { output in
      output.integer(Int(line.range.start))
      output.integer(Int(line.range.length))
      if fields > 2 { output.integer(Int(line.page)) }
      if fields > 3 { output.integer(Int(line.region)) }
      if fields > 4 { output.string(line.mark.kind.word) }
      if fields > 5 { output.integer(Int(line.mark.level)) }
      if fields > 6 { output.integer(Int(line.mark.prefix)) }
      if fields > 7 { output.integer(Int(line.layoutIndex)) }
    }
  }

  private mutating func write(_ layout: LineLayout) {
    object(compact: true) { output in
      if let box = layout.box {
        output.key("box")
        output.array { output in
          output.float(box.left)
          output.float(box.top)
          output.float(box.width)
          output.float(box.height)
        }
      }
      if let size = layout.fontSize {
        output.key("fontSize")
        output.float(size)
      }
      if let confidence = layout.confidence {
        output.key("confidence")
        output.float(confidence)
      }
    }
  }

  private mutating func write(_ metadata: Metadata) {
    object { output in
      output.member("title", metadata.title)
      output.member("language", metadata.language)
      output.member("date", metadata.date)
      output.member("url", metadata.url)
      output.member("publication", metadata.publication)
      guard !metadata.fields.isEmpty else { return }
      output.key("fields")
      output.array { output in
        for field in metadata.fields {
          output.array(compact: true) { output in
            output.string(field.name)
            output.string(field.value)
          }
        }
      }
    }
  }

  private mutating func write(_ blocks: [Block], _ document: Document) {
    array { output in for block in blocks { output.write(block, document) } }
  }

  private mutating func write(_ block: Block, _ document: Document) {
    object { output in
      output.member("type", block.typeWord)
      switch block {
      case .printed(let printed):
        output.key("lines")
        output.array(compact: true) { output in
          output.integer(printed.lines.lowerBound)
          output.integer(printed.lines.upperBound)
        }
        output.key("pieces")
        output.write(Text(source: document.extent(of: printed)), document)
      case .paragraph(let paragraph):
        output.member("role", paragraph.role.word)
        output.member("anchor", paragraph.anchor?.name)
        output.key("inlines")
        output.write(paragraph.inlines, document)
      case .heading(let heading):
        output.key("level")
        output.integer(heading.level)
        output.member("role", heading.role.word)
        output.key("inlines")
        output.write(heading.inlines, document)
      case .list(let list):
        if let start = list.start {
          output.key("start")
          output.integer(start)
        }
        output.key("items")
        output.array { output in for item in list.items { output.write(item, document) } }
      case .quotation(let blocks):
        output.key("blocks")
        output.write(blocks, document)
      case .verse(let verse), .preformatted(let verse):
        output.key("lines")
        output.array { output in for line in verse.lines { output.write(line, document) } }
      case .table(let table):
        output.key("headerRows")
        output.integer(table.headerRows)
        output.key("rows")
        output.array { output in
          for row in table.rows {
            output.array { output in for cell in row { output.write(cell, document) } }
          }
        }
      case .thematicBreak: break
      case .note(let note):
        output.member("anchor", note.anchor.name)
        output.key("label")
        output.write(note.label, document)
        output.key("blocks")
        output.write(note.blocks, document)
      case .container(let container):
        output.member("role", container.role.word)
        output.key("blocks")
        output.write(container.blocks, document)
      }
    }
  }

  private mutating func write(_ inlines: [Inline], _ document: Document) {
    array { output in for inline in inlines { output.write(inline, document) } }
  }

  private mutating func write(_ inline: Inline, _ document: Document) {
    object { output in
      output.member("type", inline.typeWord)
      switch inline {
      case .text(let text):
        output.key("pieces")
        output.write(text, document)
      case .emphasis, .strong, .superscript, .subscript, .code, .runInHead, .lineBreak: break
      case .link(let link): output.member("target", link.target)
      case .citation(let citation):
        output.key("targets")
        output.array(compact: true) { output in
          for target in citation.targets { output.string(target.name) }
        }
        output.member("anchor", citation.anchor.name)
      case .pageBreak(let page): output.member("label", page.label)
      }
      guard let content = inline.children else { return }
      output.key("inlines")
      output.write(content, document)
    }
  }

  private mutating func write(_ text: Text, _ document: Document) {
    array { output in
      for piece in text.pieces {
        output.object(compact: true) { output in
          output.key(piece.isInserted ? "i" : "s")
          output.write(piece.range)
          output.member("t", orBase64: "b", document.bytes(of: piece))
        }
      }
    }
  }

  mutating func write(_ range: SourceRange) {
    array(compact: true) { output in
      output.integer(Int(range.start))
      output.integer(Int(range.length))
    }
  }

  mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Bytes as text under `name`, or in base64 under the other name where they are not UTF-8, as when a piece
  /// starts within a code point.
  mutating func member(
    _ name: StaticString, orBase64 otherName: StaticString, _ bytes: ArraySlice<UInt8>
  ) {
    let span = bytes.span
    if (try? UTF8Span(validating: span)) != nil {
      key(name)
      string(of: span)
    } else {
      key(otherName)
      base64(bytes)
    }
  }
}
