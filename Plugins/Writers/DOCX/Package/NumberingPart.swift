internal import GalleyXML

/// `word/numbering.xml`: one definition of bullets, one of numbers, and an instance for every list that counts.
struct NumberingPart: Sendable {
  /// The instance all bulleted lists share.
  static let bullets = 1
  /// Word knows nine levels.
  static let levels = 9
  /// The step from one level to the next, in twentieths of a point.
  static let step = 420

  /// The numbered lists in the order of the document: how deep each lies and where it starts.
  let numberedLists: [NumberedList]

  /// A list that counts.
  struct NumberedList: Sendable, Hashable {
    /// The depth, 0 for a list that is in no other.
    let level: Int
    /// The number of its first item.
    let start: Int
  }

  /// The instance of the numbered list at `index` of `numberedLists`.
  static func instance(ofNumberedList index: Int) -> Int { bullets + 1 + index }

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    writer.element("w:numbering", ["xmlns:w": Namespaces.word]) {
      writer.write(definition(0, "1A2B0C01", format: "bullet") { _ in "•" })
      writer.write(definition(1, "1A2B0C02", format: "decimal") { "%\($0 + 1)." })
      writer.write(
        Element(
          "w:num", ["w:numId": String(Self.bullets)],
          [Element("w:abstractNumId", value: "0")]))
      for (index, list) in numberedLists.enumerated() {
        writer.write(
          Element(
            "w:num", ["w:numId": String(Self.instance(ofNumberedList: index))],
            [
              Element("w:abstractNumId", value: "1"),
              Element(
                "w:lvlOverride", ["w:ilvl": String(list.level)],
                [Element("w:startOverride", value: String(list.start))]),
            ]))
      }
    }
  }

  private func definition(
    _ id: Int, _ identifier: String, format: String, text: (Int) -> String
  ) -> Element {
    let levels = (0..<Self.levels).map { level in
      var properties = Properties(.level)
      properties.add("w:start", value: "1")
      properties.add("w:numFmt", value: format)
      properties.add("w:lvlText", value: text(level))
      properties.add("w:lvlJc", value: "left")
      properties.add(
        Element(
          "w:pPr", [:],
          [
            Element(
              "w:ind",
              ["w:left": String(Self.step * (level + 1)), "w:hanging": String(Self.step)])
          ]))
      return Element("w:lvl", ["w:ilvl": String(level)], properties.elements)
    }
    return Element(
      "w:abstractNum", ["w:abstractNumId": String(id)],
      [
        Element("w:nsid", value: identifier),
        Element("w:multiLevelType", value: "hybridMultilevel"),
        Element("w:tmpl", value: identifier),
      ] + levels)
  }
}
