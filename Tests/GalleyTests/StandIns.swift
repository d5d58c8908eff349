import Galley
import GalleyTesting

// Small plugins that stand in for real ones, so that these tests test what is between plugins.

/// A document of one line a line feed; refuses what begins with a question mark.
struct LineReader: Reader {
  static let manifest = Manifest(
    id: "lines", version: "1", summary: "Reads lines",
    options: [OptionSpecification("charset", .text(default: "UTF-8"), "Names the charset")],
    gives: [.lines])
  init(options: Options) {}
  func read(_ input: Input, _ diagnostics: inout Diagnostics) throws(InputError) -> Document {
    if input.bytes.first == UInt8(ascii: "?") {
      throw InputError("it begins with a question", advice: "answer it")
    }
    diagnostics.report(Diagnostic(.note, id: "lines.read", "lines were read"))
    var lines: [Line] = []
    var start = 0
    for (index, byte) in input.bytes.enumerated() where byte == 0x0A {
      lines.append(Line(range: SourceRange(start..<index)))
      start = index + 1
    }
    if start < input.bytes.count {
      lines.append(Line(range: SourceRange(start..<input.bytes.count)))
    }
    return Document(source: Source(name: input.name, bytes: input.bytes), lines: lines)
  }
}

/// Every line a paragraph.
struct Paragraphs: Filter {
  static let rule = Rule("line-end", "a line ends its paragraph", evidence: ["length"])
  static let manifest = Manifest(
    id: "paragraphs", version: "1", summary: "Makes paragraphs",
    options: [
      OptionSpecification("width", .integer(default: 3, in: 1...9), "Sets the width"),
      OptionSpecification("mode", .choice(default: "fast", of: ["fast", "slow"]), "Sets the mode"),
    ],
    needs: [.lines], gives: [.paragraphs], effects: [.space, .mark], rules: [rule])
  init(options: Options) {}
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    let rule = document.ledger.declare(Self.rule)
    var blocks: [Block] = []
    for (index, line) in document.lines.enumerated() {
      blocks.append(.paragraph(Paragraph(text: Text(source: line.range))))
      let next =
        index + 1 < document.lines.count
        ? document.lines[index + 1].range.start : document.source.range.end
      guard line.range.end < next else { continue }
      document.ledger.record(
        .separated, SourceRange(Int(line.range.end)..<Int(next)),
        Reason(rule, confidence: Confidence(0.5 + Double(index) / 100), Int(line.range.length)))
    }
    document.articles = [Article(blocks: blocks)]
    diagnostics.report(Diagnostic(.warning, id: "paragraphs.made", "paragraphs were made"))
  }
}

/// Headings out of paragraphs; only there to need them.
struct Titles: Filter {
  static let manifest = Manifest(
    id: "titles", version: "1", summary: "Finds titles", needs: [.paragraphs],
    gives: [.headings], effects: [.mark])
  init(options: Options) {}
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    guard case .paragraph(let first)? = document.articles.first?.blocks.first else { return }
    let rule = document.ledger.declare(Rule("first", "the first paragraph is the title"))
    document.ledger.record(
      .marked, first.inlines.sourceExtent ?? document.source.range, Reason(rule), role: .title,
      level: 1)
    document.articles[0].blocks[0] = .heading(
      Heading(level: 1, role: .title, inlines: first.inlines))
  }
}

/// A saboteur that throws the text away.
struct Thief: Filter {
  static let manifest = Manifest(id: "thief", version: "1", summary: "Loses text")
  init(options: Options) {}
  func apply(to document: inout Document, _ diagnostics: inout Diagnostics) {
    document.articles = []
  }
}

/// The first letter of every block; fails on a document without blocks that hold an X.
struct Initials: Writer {
  static let manifest = Manifest(
    id: "initials", version: "1", summary: "Writes initials",
    options: [
      OptionSpecification("upper", .flag(default: false), "Sets capitals"),
      OptionSpecification("opening", .file(byteLimit: 100), "What stands before the initials"),
    ])
  static let fileExtension = "ini"
  let opening: [UInt8]

  static func check(_ options: Options) throws(OptionError) {
    guard let opening = options.file("opening"), opening.bytes.contains(0) else { return }
    throw OptionError(option: "opening", problem: "'\(opening.name)' is not text")
  }

  init(options: Options) { opening = options.file("opening")?.bytes ?? [] }

  func write(_ document: Document, _ diagnostics: inout Diagnostics) throws(OutputError)
    -> [UInt8]
  {
    diagnostics.report(Diagnostic(.note, id: "initials.written", "initials were written"))
    let initials = document.articles.flatMap(\.blocks).compactMap { block in
      block.inlines.flatMap { document.bytes(of: $0).first }
    }
    guard !initials.contains(UInt8(ascii: "X")) else {
      throw OutputError("there is an X", advice: "leave it out")
    }
    return opening + initials
  }
}

extension Catalogue {
  /// The stand-ins.
  static let standIns = Catalogue(
    readers: [ReaderEntry(LineReader.self, extensions: ["txt"])],
    filters: [Paragraphs.self, Titles.self, Thief.self], writers: [Initials.self])
}

/// The chain in `yaml`, ready to run with the stand-ins.
func prepared(_ yaml: String) throws -> PreparedChain {
  try ChainFile.parse(Array(yaml.utf8), name: "test.yaml").prepared(from: .standIns)
}
