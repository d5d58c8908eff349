extension Document {
  /// Moves the document out of `place` and leaves an empty one of the same source there.
  ///
  /// A filter that works through a helper value hands the document over with this; a plain copy would share the ledger
  /// and copy all of it at the first decision recorded.
  public static func take(_ place: inout Document) -> Document {
    var taken = Document(source: place.source, lines: [])
    swap(&taken, &place)
    return taken
  }
}
