public import GalleyCore
internal import GalleyUnicode

/// Reads plain text and Markdown-like text of any charset into a document of lines as printed.
///
/// The text is decoded once; what does not decode is kept byte for byte in `Source.substitutions`, so
/// ``OriginalBytes`` rebuilds the file. Nothing is normalised and nothing is left out: a byte order mark
/// stays as U+FEFF, a NUL stays a NUL. Marks are noted construct by construct; whether a line is a
/// list item or a line of dialogue that opens with a dash is for the filters to decide.
///
/// Cost is linear in the input; the lines of valid UTF-8 are found at more than 500 MB/s.
public struct PlainTextReader: Reader {
  /// What the plugin is.
  public static let manifest = Manifest(
    id: "plain-text", version: "1.0",
    summary: "Reads plain text, with or without Markdown marks, in any charset",
    options: [
      OptionSpecification(
        "charset", .text(default: "auto"),
        "charset of the input by its IANA name, or auto to find it out"),
      OptionSpecification(
        "markdown", .flag(default: true),
        "note Markdown marks: headings, bullets, quotations, rules, fences, tables"),
    ],
    gives: [.lines])

  private let charset: String
  private let notesMarkdown: Bool

  /// Refuses a charset that nobody knows.
  public static func check(_ options: Options) throws(OptionError) {
    let charset = options.text("charset")
    guard charset == "auto" || Charset.canonicalName(of: charset) != nil else {
      throw OptionError(
        option: "charset",
        problem: "there is no charset '\(charset)'; \(InputDecoder.knownCharsets)")
    }
  }

  /// Makes the reader with checked options.
  public init(options: Options) {
    charset = options.text("charset")
    notesMarkdown = options.flag("markdown")
  }

  /// Decodes `input`, finds its lines and notes the marks that open them.
  ///
  /// An empty input gives a document without lines and articles.
  ///
  /// - Throws: `InputError` for binary files, for an unknown charset and for more than 2 GiB.
  public func read(_ input: Input, _ diagnostics: inout Diagnostics) throws(InputError) -> Document
  {
    let text = try InputDecoder(charset: charset).decode(input.bytes, &diagnostics)
    guard text.bytes.count <= Source.maximumByteCount else {
      throw InputError(
        "the text is larger than 2 GiB",
        advice: "cut the file into parts; a document holds at most 2 GiB of text")
    }
    let source = Source(
      name: input.name, bytes: text.bytes, charset: text.charset,
      substitutions: text.substitutions)
    var lines = LineSplitter.lines(of: source.bytes)
    var recogniser = MarkRecogniser(bytes: source.bytes)
    if notesMarkdown { recogniser.noteMarkdown(in: &lines) }
    let fields = HeaderFields.find(in: source.bytes, &lines)
    return Document(source: source, lines: lines, metadata: HeaderFields.metadata(of: fields))
  }
}
