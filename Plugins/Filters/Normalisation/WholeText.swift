internal import GalleyCore
internal import GalleyUnicode

/// The quick way: a look at the bytes a document is made of, before any block is opened.
enum WholeText {
  /// Whether nothing in the source and nothing that was put in needs this filter.
  ///
  /// False where a line opens with what may be the second half of a character, as lines may have been joined.
  static func isNormal(_ document: Document, compatibility: Bool) -> Bool {
    isNormal(document.source.bytes, compatibility)
      && isNormal(document.ledger.insertions, compatibility)
      && !document.lines.contains { mayCompose(document.source.bytes, $0.range) }
  }

  private static func isNormal(_ bytes: [UInt8], _ compatibility: Bool) -> Bool {
    CommonCharacters.make(up: bytes.span) || isNormalByRules(bytes, compatibility)
  }

  private static func isNormalByRules(_ bytes: [UInt8], _ compatibility: Bool) -> Bool {
    !InvisibleScan.mayConcern(bytes.span)
      && (!compatibility || Normalizer.compatibilitySubset.changes(in: bytes).isEmpty)
      && Normalizer.canonical.changes(in: bytes).isEmpty
  }

  /// Whether a line starts with a byte that leads combining marks, vowel signs or jamo that compose with what
  /// is before them: U+0300–U+037F, U+0640–U+067F, U+0800–U+1FFF, U+3099 and U+309A, U+10000 and up.
  private static func mayCompose(_ bytes: [UInt8], _ line: SourceRange) -> Bool {
    guard line.length > 1 else { return false }
    let start = Int(line.start)
    switch bytes[start] {
    case 0xCC, 0xCD, 0xD9, 0xE0, 0xE1, 0xF0: return true
    case 0xE3 where line.length > 2:
      return bytes[start + 1] == 0x82 && bytes[start + 2] >= 0x99 && bytes[start + 2] <= 0x9A
    default: return false
    }
  }
}
