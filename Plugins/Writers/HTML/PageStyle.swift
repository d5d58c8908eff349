/// How the page looks on a screen and on paper, besides its sections.
///
/// Colours are the browser's own for light and dark; no sign stands here that XML would escape.
enum PageStyle {
  /// The rules; a measure of 38 em is 38 ideographs or some 75 Latin letters.
  static let rules = """
    body { max-width: 38em; margin: 0 auto; padding: 1em; overflow-wrap: break-word; }
    header.title-page { margin: 2em 0; }
    nav h2 { font-size: 1.2em; text-align: start; }
    article, section.set-aside { margin: 3em 0 0; }
    section.set-aside { border-top: 1px solid currentColor; }
    a:focus-visible, :target { outline: 2px solid currentColor; outline-offset: 2px; }
    nav[role="doc-pagelist"] ol { padding: 0; }
    nav[role="doc-pagelist"] li { display: inline; margin: 0 0.6em 0 0; padding: 0; text-indent: 0; }
    span[role="doc-pagebreak"]::before { content: "[" attr(title) "]"; font-size: 0.7em; margin: 0 0.3em; opacity: 0.7; -webkit-user-select: none; user-select: none; }
    html.vertical { height: 100vh; }
    html.vertical body { max-width: none; max-height: 38em; margin: auto 0; }
    html.vertical header.title-page { margin: 0 2em; }
    html.vertical article, html.vertical section.set-aside { margin: 0 3em 0 0; }
    html.vertical section.set-aside { border-top: none; border-right: 1px solid currentColor; }
    html.vertical nav[role="doc-pagelist"] li { margin: 0 0 0.6em; }
    @media print {
      body { max-width: none; padding: 0; }
      nav, a.backlink { display: none; }
      article, section.set-aside { break-before: page; margin: 0; border: none; }
      a { text-decoration: none; }
    }

    """
}
