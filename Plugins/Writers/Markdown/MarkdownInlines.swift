internal import GalleyCore

/// Inlines as Markdown: flattened to a list of tokens first, as the signs for emphasis depend on their neighbours.
struct MarkdownInlines {
  /// Where the inlines stand, which decides how lines break and what must be escaped.
  enum Place {
    case paragraph, singleLine, cell
  }

  private enum Token {
    /// Text as it is shown.
    case text([UInt8], isInLink: Bool)
    /// Markdown that is ready.
    case markup([UInt8])
    case lineBreak
    /// The start of emphasis; `end` is the index of its end.
    case open(isStrong: Bool, end: Int)
    case close(isStrong: Bool, start: Int)
  }

  private let document: Document
  private let place: Place
  private let hasCitationLinks: Bool
  private var tokens: [Token] = []
  /// By token: whether emphasis is written with asterisks rather than as HTML.
  private var isStarred: [Bool] = []
  private var isInsideStrong = false

  init(_ document: Document, _ place: Place, hasCitationLinks: Bool) {
    self.document = document
    self.place = place
    self.hasCitationLinks = hasCitationLinks
  }

  mutating func write(_ inlines: [Inline]) -> [UInt8] {
    flatten(inlines, isInLink: false)
    chooseSigns()
    let lastText = tokens.lastIndex { if case .text = $0 { true } else { false } } ?? -1
    var output: [UInt8] = []
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let text, let isInLink):
        output += MarkdownEscaping.text(text, in: place, isInLink: isInLink)
      case .markup(let markup): output += markup
      case .lineBreak:
        // At the end of a block a backslash would be shown.
        if place == .paragraph && index < lastText {
          output += [UInt8(ascii: "\\"), 0x0A]
        } else {
          output += Array("<br>".utf8)
        }
      case .open(let isStrong, _): output += sign(index, isStrong, isEnd: false)
      case .close(let isStrong, let start): output += sign(start, isStrong, isEnd: true)
      }
    }
    return MarkdownEscaping.edges(output)
  }

  private func sign(_ start: Int, _ isStrong: Bool, isEnd: Bool) -> [UInt8] {
    if isStarred[start] { return Array((isStrong ? "**" : "*").utf8) }
    return Array("<\(isEnd ? "/" : "")\(isStrong ? "strong" : "em")>".utf8)
  }

  // MARK: - Tokens

  private mutating func flatten(_ inlines: [Inline], isInLink: Bool) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(document.bytes(of: [.text(text)]), isInLink: isInLink)
      case .emphasis(let content): emphasis(content, isStrong: false, isInLink: isInLink)
      case .strong(let content), .runInHead(let content):
        emphasis(content, isStrong: true, isInLink: isInLink)
      case .superscript(let content): element("sup", content, isInLink: isInLink)
      case .subscript(let content): element("sub", content, isInLink: isInLink)
      case .code(let content): code(content, isInLink: isInLink)
      case .link(let link): self.link(link.target, link.content, isInLink: isInLink)
      case .citation(let citation):
        if hasCitationLinks, let target = citation.targets.first {
          link("#\(target.name)", citation.content, isInLink: isInLink)
        } else {
          flatten(citation.content, isInLink: isInLink)
        }
      case .lineBreak: tokens.append(.lineBreak)
      case .pageBreak: break
      }
    }
  }

  /// Adds text; texts that follow each other become one, as escapes look at the neighbours of a sign.
  private mutating func add(_ bytes: [UInt8], isInLink: Bool) {
    guard !bytes.isEmpty else { return }
    if case .text(var text, isInLink) = tokens.last {
      // Taken out first, so that what is there is not copied each time.
      tokens.removeLast()
      text += bytes
      tokens.append(.text(text, isInLink: isInLink))
    } else {
      tokens.append(.text(bytes, isInLink: isInLink))
    }
  }

  private mutating func emphasis(_ content: [Inline], isStrong: Bool, isInLink: Bool) {
    // What is strong inside strong text is no stronger; a run-in head is written as strong, and may be so already.
    guard content.byteCount > 0, !(isStrong && isInsideStrong) else {
      return flatten(content, isInLink: isInLink)
    }
    let wasInsideStrong = isInsideStrong
    if isStrong { isInsideStrong = true }
    defer { isInsideStrong = wasInsideStrong }
    let start = tokens.count
    tokens.append(.open(isStrong: isStrong, end: 0))
    flatten(content, isInLink: isInLink)
    tokens[start] = .open(isStrong: isStrong, end: tokens.count)
    tokens.append(.close(isStrong: isStrong, start: start))
  }

  private mutating func element(_ name: String, _ content: [Inline], isInLink: Bool) {
    guard content.byteCount > 0 else { return flatten(content, isInLink: isInLink) }
    tokens.append(.markup(Array("<\(name)>".utf8)))
    flatten(content, isInLink: isInLink)
    tokens.append(.markup(Array("</\(name)>".utf8)))
  }

  private mutating func code(_ content: [Inline], isInLink: Bool) {
    let bytes = document.bytes(of: content)
    guard !bytes.isEmpty else { return }
    // Backticks right after backticks would be one longer run.
    if case .markup(let before) = tokens.last, before.last == UInt8(ascii: "`") {
      element("code", content, isInLink: isInLink)
    } else {
      tokens.append(.markup(MarkdownEscaping.code(bytes, in: place)))
    }
  }

  /// A link; Markdown has no links within links, so an inner one is its text.
  private mutating func link(_ target: String, _ content: [Inline], isInLink: Bool) {
    if isInLink { return flatten(content, isInLink: true) }
    tokens.append(.markup([UInt8(ascii: "[")]))
    flatten(content, isInLink: true)
    tokens.append(.markup(MarkdownEscaping.linkEnd(target, in: place)))
  }

  // MARK: - Emphasis

  /// Chooses asterisks where CommonMark's rules for flanking (§6.2) read them as meant, else HTML.
  ///
  /// `**摘要：**基层` is no emphasis to CommonMark: the second run follows punctuation and precedes a letter. Inside
  /// asterisks and right after them further asterisks would be read otherwise too.
  private mutating func chooseSigns() {
    isStarred = Array(repeating: false, count: tokens.count)
    var starredUntil = -1
    for (index, token) in tokens.enumerated() {
      guard case .open(_, let end) = token, index > starredUntil else { continue }
      if index > 0, case .close(_, let earlier) = tokens[index - 1], isStarred[earlier] { continue }
      let before = edge(index - 1, isEnd: true)
      let first = edge(index + 1, isEnd: false)
      let last = edge(end - 1, isEnd: true)
      let after = edge(end + 1, isEnd: false)
      if first.opens(after: before) && last.closes(before: after) {
        isStarred[index] = true
        starredUntil = end
      }
    }
  }

  /// What a reader sees at the near edge of a token.
  private func edge(_ index: Int, isEnd: Bool) -> MarkdownEdge {
    guard tokens.indices.contains(index) else { return .space }
    switch tokens[index] {
    case .text(let bytes, _):
      let scalars = String(decoding: isEnd ? bytes.suffix(4) : bytes.prefix(4), as: UTF8.self)
        .unicodeScalars
      guard let scalar = isEnd ? scalars.last : scalars.first else { return .space }
      return MarkdownEdge(scalar)
    case .markup, .open, .close: return .punctuation
    case .lineBreak: return .space
    }
  }
}

/// The kinds of characters that CommonMark's rules for emphasis tell apart.
enum MarkdownEdge {
  case space, punctuation, symbol, letter

  init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .control: self = (0x09...0x0D).contains(scalar.value) ? .space : .letter
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      // CommonMark 0.31 counts all symbols as punctuation, readers of earlier versions only those of ASCII.
      self = scalar.isASCII ? .punctuation : .symbol
    default: self = .letter
    }
  }

  /// Whether asterisks between `before` and this open emphasis, to readers of every version.
  func opens(after before: MarkdownEdge) -> Bool {
    switch self {
    case .space: false
    case .letter: true
    case .punctuation, .symbol: before == .space || before == .punctuation
    }
  }

  /// Whether asterisks between this and `after` close emphasis, to readers of every version.
  func closes(before after: MarkdownEdge) -> Bool { opens(after: after) }
}
