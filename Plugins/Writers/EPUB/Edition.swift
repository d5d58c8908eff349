/// What kind of book is asked for: the options, read.
struct Edition {
  /// Whether what was set aside becomes an appendix.
  var keepsSetAside = true
  /// Whether there is a title page.
  var hasTitlePage = true
  /// Whether lines run from top to bottom.
  var isVertical = false
}
