internal import GalleyBook

/// The one style sheet of a book.
enum StyleSheet {
  /// The file.
  static let text = """
    @charset "utf-8";
    @namespace epub "http://www.idpf.org/2007/ops";

    """ + ContentStyle.rules + """
      .cover { text-align: center; }
      .cover img { max-width: 100%; max-height: 98vh; }

      """
}
