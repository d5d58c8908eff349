internal import GalleyXML

/// `word/numbering.xml`: one definition of bullets, one of numbers, and an instance for every list that counts; behind
/// those of a reference document.
struct NumberingPart: Sendable {
  /// Word knows nine levels.
  static let levels = 9
  /// The step from one level to the next, in twentieths of a point.
  static let step = 420

  /// The numbered lists in the order of the document: how deep each lies and where it starts.
  let numberedLists: [NumberedList]
  /// The numbering that is there already.
  let reference: ReferenceNumbering?

  /// A list that counts.
  struct NumberedList: Sendable, Hashable {
    /// The depth, 0 for a list that is in no other.
    let level: Int
    /// The number of its first item.
    let start: Int
  }

  /// The instance all bulleted lists share.
  var bullets: Int { reference?.firstInstance ?? 1 }

  /// The instance of the numbered list at `index` of `numberedLists`.
  func instance(ofNumberedList index: Int) -> Int { bullets + 1 + index }

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    if let reference {
      return writer.element(
        copying: reference.written(
          definitions: definitions.flatMap(\.standingAlone),
          instances: instances.flatMap(\.standingAlone)))
    }
    writer.element("w:numbering", ["xmlns:w": Namespaces.word]) {
      for element in definitions { writer.write(element) }
      for element in instances { writer.write(element) }
    }
  }

  private var firstDefinition: Int { reference?.firstDefinition ?? 0 }

  private var definitions: [Element] {
    [
      definition(firstDefinition, identifier(0x1A2B_0C01), format: "bullet") { _ in "•" },
      definition(firstDefinition + 1, identifier(0x1A2B_0C02), format: "decimal") { "%\($0 + 1)." },
    ]
  }

  private var instances: [Element] {
    let bulleted = Element(
      "w:num", ["w:numId": String(bullets)],
      [Element("w:abstractNumId", value: String(firstDefinition))])
    let numbered = numberedLists.enumerated().map { index, list in
      Element(
        "w:num", ["w:numId": String(instance(ofNumberedList: index))],
        [
          Element("w:abstractNumId", value: String(firstDefinition + 1)),
          Element(
            "w:lvlOverride", ["w:ilvl": String(list.level)],
            [Element("w:startOverride", value: String(list.start))]),
        ])
    }
    return [bulleted] + numbered
  }

  /// Eight hex digits that no other definition has: Word takes definitions of one identifier for one list.
  private func identifier(_ wanted: UInt32) -> String {
    var number = wanted
    func digits() -> String { String(number, radix: 16, uppercase: true) }
    while reference?.identifiers.contains(digits()) == true { number += 2 }
    return digits()
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
