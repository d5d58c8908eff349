/// The ideographs with which the words of this module begin that are looked for at the start of every line.
public enum OpeningWords {
  /// Whether a numbering label, the label of front matter, the name of a section or the word of a caption may begin with
  /// an ideograph; no for nearly all of them.
  ///
  /// Cost is that of a walk over all words: ask once a code point, not once a line.
  public static func mayBegin(with ideograph: UInt32) -> Bool {
    NumberingLabel.mayBegin(with: ideograph) || Caption.mayBegin(with: ideograph)
      || FrontLabelWords.table.begins(with: ideograph)
      || SectionNameWords.table.begins(with: ideograph)
  }
}
