/// How the sections of a book look, and its title page and contents.
///
/// Small on purpose: no flex and grid (they kept Kobo from opening books, pandoc issue 8379), no variables, no
/// `direction` (EPUBCheck CSS-001), no fonts and colours: those are the reader's. `break-*` and the properties of
/// East Asian text have the twins that older readers know.
package enum ContentStyle {
  /// The rules, without what opens a style sheet.
  ///
  /// The first paragraph after a heading, or after what stands under a heading, has no indent but in Chinese and
  /// Japanese, where every one has it. The rules of a class come after those of a language, which weigh the same, and
  /// heavier ones after lighter (Calibre's Check Book asks for it).
  package static let rules = """
    html { hyphens: auto; -epub-hyphens: auto; -webkit-hyphens: auto; }
    html.vertical { writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; }
    [hidden] { display: none !important; }
    body { margin: 0; line-height: 1.6; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.5em 0 0.8em; break-after: avoid; page-break-after: avoid; break-inside: avoid; page-break-inside: avoid; hyphens: none; -epub-hyphens: none; -webkit-hyphens: none; }
    h1 { font-size: 1.6em; text-align: center; }
    h2 { font-size: 1.4em; text-align: center; }
    h3 { font-size: 1.2em; }
    h4 { font-size: 1.1em; }
    h5, h6 { font-size: 1em; }
    p { margin: 0; text-indent: 1.2em; orphans: 2; widows: 2; }
    h2 + p, h3 + p, h4 + p, h5 + p, h6 + p, hr + p, li p { text-indent: 0; }
    :lang(zh), :lang(ja), :lang(ko) { hyphens: manual; -epub-hyphens: manual; -webkit-hyphens: manual; line-break: strict; -epub-line-break: strict; -webkit-line-break: strict; }
    :lang(zh) p { text-indent: 2em; text-align: justify; }
    :lang(ja) p { text-indent: 1em; text-align: justify; }
    :lang(zh) em, :lang(ja) em { font-style: normal; text-emphasis: filled dot; -epub-text-emphasis: filled dot; -webkit-text-emphasis: filled dot; }
    .note p { text-indent: 0; }
    .title-page p { text-indent: 0; text-align: center; margin: 0.5em 0; }
    :lang(zh) li p, :lang(ja) li p, :lang(zh) .note p, :lang(ja) .note p { text-indent: 0; }
    p.byline, p.affiliation, p.date, p.source, p.url, p.doi { text-indent: 0; text-align: center; font-size: 0.9em; margin: 0.5em 0; }
    p.subtitle { text-indent: 0; text-align: center; margin: 0 0 0.8em; }
    p.abstract, p.keywords { text-indent: 0; font-size: 0.95em; margin: 0.5em 2em; }
    p.caption { text-indent: 0; text-align: center; font-size: 0.85em; margin: 0.5em 0; }
    p.ref { text-indent: -2em; margin: 0.3em 0 0.3em 2em; text-align: left; font-size: 0.9em; }
    [dir="rtl"] p.ref, p.ref[dir="rtl"] { margin: 0.3em 2em 0.3em 0; text-align: right; }
    p.verse { text-indent: 0; text-align: left; margin: 1em 2em; }
    [dir="rtl"] p.verse, p.verse[dir="rtl"] { text-align: right; }
    p.subtitle + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.byline + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.affiliation + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.date + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.source + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.url + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.doi + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.abstract + p:not([class]):not(:lang(zh)):not(:lang(ja)), p.keywords + p:not([class]):not(:lang(zh)):not(:lang(ja)) { text-indent: 0; }
    blockquote { margin: 1em 2em; }
    pre { white-space: pre-wrap; margin: 1em 0; }
    pre.printed { font-family: inherit; }
    hr { border: none; border-top: 1px solid currentColor; width: 25%; margin: 1.5em auto; }
    table { border-collapse: collapse; margin: 1em auto; }
    td, th { border: 1px solid currentColor; padding: 0.2em 0.4em; text-align: left; vertical-align: top; }
    [dir="rtl"] td, [dir="rtl"] th { text-align: right; }
    b.run-in { font-weight: bold; }
    sup, sub, .superscript { font-size: 0.75em; line-height: 0; }
    .superscript { vertical-align: super; }
    figure { margin: 1em 0; break-inside: avoid; page-break-inside: avoid; }
    figcaption { text-align: center; font-size: 0.85em; margin: 0.5em 0; }
    .note { font-size: 0.85em; margin: 0.6em 0; }
    a { color: inherit; }
    a.citation, a.backlink, a.note-label { text-decoration: none; white-space: nowrap; }
    a.backlink { margin: 0 0 0 0.4em; }
    [dir="rtl"] a.backlink { margin: 0 0.4em 0 0; }
    .furniture { font-size: 0.9em; }
    .furniture .advert { border-top: 1px solid currentColor; border-bottom: 1px solid currentColor; margin: 1em 0; padding: 0.5em 0; }
    .title-page { text-align: center; margin: 4em 0 0; }
    nav ol { list-style-type: none; margin: 0; padding: 0; }
    nav li { margin: 0.8em 0; padding: 0 0 0 1.2em; text-indent: -1.2em; }
    nav li li { margin: 0.3em 0; }
    nav li ol { padding: 0 0 0 0.2em; }
    [dir="rtl"] nav li { padding: 0 1.2em 0 0; }
    [dir="rtl"] nav li ol { padding: 0 0.2em 0 0; }
    nav a { text-decoration: none; }
    .vertical h1, .vertical h2, .vertical h3, .vertical h4, .vertical h5, .vertical h6 { margin: 0 1.5em 0 0.8em; }
    .vertical p.byline, .vertical p.affiliation, .vertical p.date, .vertical p.source, .vertical p.url, .vertical p.doi, .vertical p.caption { margin: 0 0.3em; }
    .vertical p.subtitle { margin: 0 0 0 0.8em; }
    .vertical p.abstract, .vertical p.keywords { margin: 2em 0.5em; }
    .vertical p.ref { margin: 2em 0.3em 0; }
    .vertical p.verse, .vertical blockquote { margin: 2em 1em; }
    .vertical hr { border-top: none; border-right: 1px solid currentColor; width: auto; height: 25%; margin: auto 1.5em; }
    .vertical table { margin: auto 1em; }
    .vertical figure { margin: 0 1em; }
    .vertical figcaption { margin: 0 0.5em; }
    .vertical .note { margin: 0 0.6em; }
    .vertical .upright { text-combine-upright: all; -epub-text-combine: horizontal; -webkit-text-combine: horizontal; }
    .vertical .superscript { vertical-align: baseline; }
    .vertical a.backlink { margin: 0.4em 0 0; }
    .vertical .title-page { margin: 0 4em 0 0; }
    .vertical nav li { margin: 0 0.8em; padding: 1.2em 0 0; }
    .vertical nav li li { margin: 0 0.3em; }
    .vertical nav li ol { padding: 0.2em 0 0; }

    """
}
