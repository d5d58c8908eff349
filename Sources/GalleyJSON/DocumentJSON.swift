public import GalleyCore

/// Documents in Galley's JSON form (RFC 8259): the lossless form that other tools and `galley verify` read.
///
/// One object, keys in this order; `?` marks a key that is left out when there is nothing to say:
///
///     format     "galley"
///     version    1; a reader refuses any other
///     source     name, charset, bytes (count of the decoded UTF-8), sha256 (of the decoded UTF-8),
///                substitutions? [[start, length, base64], …]
///     lines      [[start, length, page, region, mark, level, prefix, layout], …]; what stands at the end of a
///                line's array with its default (0, 0, "none", 0, 0, -1) is left out
///     layout?    [{box? [left, top, width, height], fontSize?, confidence?}, …]
///     metadata   title? language? date? url? publication? fields? [[name, value], …]
///     articles   [{language?, blocks}, …]
///     setAside   blocks
///     ledger     rules [{plugin, id, summary, evidence?}, …] and entries
///
/// A block has a `type`: `printed` (lines [first, after last], pieces), `paragraph` (role, anchor?, inlines),
/// `heading` (level, role, inlines), `list` (start?, items), `quotation` (blocks), `verse` and `preformatted`
/// (lines), `table` (headerRows, rows of cells), `thematic-break`, `container` (role, blocks). An inline has a
/// `type` too: `text` (pieces), `emphasis`, `strong`, `superscript`, `subscript`, `code`, `run-in` (inlines),
/// `link` (target, inlines), `citation` (targets, anchor, inlines), `line-break`, `page-break` (label).
///
/// A piece is `{"s":[start,length],"t":text}` for bytes of the source and `{"i":[start,length],"t":text}` for bytes
/// a decision put in. Where bytes are no UTF-8 text of their own, `b` holds them in base64 instead of `t`.
///
/// An entry has `action`, `range`, `of`? ("insertions" when the range lies there), `was`? (what was taken out),
/// `became`? with its start `at` among the insertions, `rule` (index into rules, or null), `confidence` (four
/// decimals), `evidence`? (trailing zeros left out), `alternative`? (index into rules), and for marks `role`? and
/// `level`?. `was64` and `became64` stand for `was` and `became` where base64 is needed.
///
/// The source's text is not repeated: every byte of it is in exactly one source piece or one `was`, which is how
/// `Reconstruction` rebuilds it. Cost is linear in the pieces and entries.
public enum DocumentJSON {
  /// The value of `format` in every file.
  static let format = "galley"
  /// The value of `version`: raised when a reader of the old form would misread the new.
  static let version = 1

  /// The JSON form of `document`; the same document gives the same bytes.
  ///
  /// - Parameter isPretty: whether every node stands on a line of its own, indented.
  public static func encode(_ document: Document, isPretty: Bool = false) -> [UInt8] {
    // Text, escapes and structure come to about twice the source; entries take some 120 bytes each.
    var output = JSONOutput(
      isPretty: isPretty,
      capacity: document.source.bytes.count * 2 + document.ledger.entries.count * 120)
    output.write(document)
    return output.finish()
  }

  /// The document that `bytes` hold; writing it again gives the same bytes.
  ///
  /// - Throws: `InputError` when `bytes` are not what `encode` writes.
  public static func read(_ bytes: [UInt8]) throws(InputError) -> Document {
    do { return try decode(bytes, isStrict: true) } catch {
      throw InputError(
        "this is not a document in Galley's JSON: \(error)",
        advice: "give a file that Galley wrote as JSON, unchanged")
    }
  }

  /// The same, with the place of the fault.
  ///
  /// - Parameter isStrict: whether what is shown must be text, as writers need it; the source can be rebuilt without.
  package static func decode(_ bytes: [UInt8], isStrict: Bool) throws(JSONError) -> Document {
    var decoder = DocumentDecoder(isStrict: isStrict)
    return try decoder.document(JSONNode(JSONTape(parsing: bytes)))
  }
}
