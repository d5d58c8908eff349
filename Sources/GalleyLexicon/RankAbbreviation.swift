/// How ranks and trades are cut short before a name and behind it: `Rev.`, `Capt.`, `Bros.`; their stops end no sentence.
enum RankAbbreviation {
  /// Whether `word`, without its stop, is one; those of one and two letters are told by their length.
  static func isOne(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    guard (3...6).contains(word.count) else { return false }
    let start = CodePointCursor(bytes, word)
    return table.candidates(at: start).contains { entry in
      var cursor = start
      return cursor.skip(word: entry.word) && cursor.peek == nil
    }
  }

  private static let table = WordTable<Void>([
    (
      (),
      [
        "rev", "capt", "gen", "hon", "mrs", "col", "maj", "sergt", "sgt", "lieut", "cpl", "adm",
        "cdr",
        "prof", "messrs", "esq", "supt", "bros", "mme", "mlle", "mgr", "sra", "srta",
        "sig", "dott", "frl", "hrn", "проф", "ген", "кап",
      ]
    )
  ])
}
