// The paragraph styles that carry the roles of blocks, named by role so that a reader finds them again.

extension StyleSheet {
  /// Byline to Ref: what stands around the text of an article.
  var roles: [Style] {
    [
      role(.byline, "Byline", 12, [centred, spacing(after: 120)]),
      role(.affiliation, "Affiliation", 13, [centred, spacing(after: 80)], size(18)),
      role(.date, "Date", 14, [centred, spacing(after: 80)], size(20)),
      role(.source, "Source", 15, [centred, spacing(after: 80)], size(20)),
      role(.doi, "DOI", 16, [centred, spacing(after: 80)], size(18)),
      role(.url, "URL", 17, [centred, spacing(after: 80)], size(18)),
      role(.abstract, "Abstract", 18, [sideIndents, spacing(before: 60, after: 60)], size(20)),
      role(.keywords, "Keywords", 19, [sideIndents, spacing(after: 160)], size(20)),
      Style(
        id: .reference, name: "Ref", isCustom: true, parent: .bibliography, priority: 38,
        isQuick: true,
        paragraph: [
          spacing(after: 40), Element("w:ind", ["w:left": "420", "w:hanging": "420"]),
          Element("w:jc", value: "left"),
        ], run: size(18)),
    ]
  }

  /// The styles of what was set aside: small and left, so that nobody takes it for an article.
  var setAside: [Style] {
    let block = [spacing(after: 60), Element("w:jc", value: "left")]
    return [
      Style(
        id: .furnitureHeading, name: "Furniture Heading", isCustom: true, parent: .normal,
        next: .furniture, priority: 50,
        paragraph: [
          Element("w:keepNext"), Element("w:keepLines"),
          Element(
            "w:pBdr", [:],
            [Element("w:top", ["w:val": "single", "w:sz": "4", "w:space": "8", "w:color": "auto"])]
          ),
          spacing(before: 480, after: 120),
        ], run: bold + size(20)),
      Style(
        id: .advert, name: "Advert", isCustom: true, parent: .normal, priority: 51,
        paragraph: block, run: size(18)),
      Style(
        id: .boilerplate, name: "Boilerplate", isCustom: true, parent: .normal, priority: 52,
        paragraph: block, run: size(18)),
      Style(
        id: .furniture, name: "Furniture", isCustom: true, parent: .normal, priority: 53,
        paragraph: block, run: size(18)),
    ]
  }

  /// Word has a style named "Date"; the others are Galley's.
  private func role(
    _ id: StyleID, _ name: String, _ priority: Int, _ paragraph: [Element], _ run: [Element] = []
  ) -> Style {
    Style(
      id: id, name: name, isCustom: id != .date, parent: .normal, next: .bodyText,
      priority: priority, isQuick: true, paragraph: paragraph, run: run)
  }

  private var sideIndents: Element {
    Element("w:ind", ["w:left": "420", "w:right": "420"])
  }
}
