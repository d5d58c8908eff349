import GalleyCore
import GalleyXML
import Testing

@testable import DOCXPlugin

/// What every package must satisfy, whatever the document.
@Suite struct PackageTests {
  static let documents: [(name: String, document: Document)] = [
    ("chinese", Samples.chinese()), ("english", Samples.english()), ("arabic", Samples.arabic()),
    ("everything", Samples.everything()), ("nasty", Nasty.document()), ("notes", Samples.notes()),
  ]
  static let options: [[String: String]] = [
    [:], ["columns": "2"], ["columns": "3", "contents": "no"], ["set-aside": "omit"],
    ["writing-mode": "vertical"], ["page-size": "a5", "update-fields": "yes"],
    ["notes": "endnotes", "ledger": "yes"],
  ]

  /// Every sample with every set of options, zipped and flat.
  static func everyPackage() throws -> [(name: String, package: WrittenPackage)] {
    try written.get()
  }

  /// Written and read once for all tests.
  private static let written = Result {
    try documents.flatMap { name, document in
      try options.flatMap { written in
        [
          (name: "\(name) \(written) docx", package: try package(document, written)),
          ("\(name) \(written) flat", try WrittenPackage(flat: flat(document, written))),
        ]
      }
    }
  }

  @Test func contentTypesComeFirst() throws {
    let names = try package(Samples.chinese()).names
    #expect(Array(names.prefix(3)) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
  }

  @Test func everyPartHasATypeAndEveryTypeAPart() throws {
    for (name, package) in try Self.everyPackage() {
      let parts = Set(package.names).subtracting(["[Content_Types].xml"])
      #expect(parts == Set(package.types.keys), "\(name)")
    }
  }

  @Test func everyRelationshipLeadsSomewhereAndEveryPartIsReached() throws {
    for (name, package) in try Self.everyPackage() {
      var reached: Set<String> = []
      for (list, element) in package.parts where list.hasSuffix(".rels") {
        let folder = list.split(separator: "/").dropLast(2)
        let relationships = element.elements
        let ids = relationships.compactMap { $0.attribute("Id") }
        #expect(Set(ids).count == relationships.count, "\(name)")
        for relationship in relationships where relationship.attribute("TargetMode") == nil {
          var steps = folder
          for step in (relationship.attribute("Target") ?? "").split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
          }
          reached.insert(steps.joined(separator: "/"))
        }
      }
      let parts = package.names.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }
      #expect(reached == Set(parts), "\(name)")
    }
  }

  @Test func everyReferenceToARelationshipHasOne() throws {
    for (name, package) in try Self.everyPackage() {
      for (part, root) in package.parts where part.hasPrefix("word/") && !part.hasSuffix(".rels") {
        let list = "word/_rels/\(part.split(separator: "/").last ?? "").rels"
        let known = Set(package.parts[list]?.elements.compactMap { $0.attribute("Id") } ?? [])
        for element in ["hyperlink", "headerReference", "footerReference"].flatMap({ root.all($0) })
        {
          guard let id = element.attribute("id", namespace: WrittenPackage.references) else {
            continue
          }
          #expect(known.contains(id), "\(name)")
        }
      }
    }
  }

  @Test func bookmarksAreUniqueClosedAndFound() throws {
    for (name, package) in try Self.everyPackage() {
      let starts = try package.document.all("bookmarkStart")
      let ends = try package.document.all("bookmarkEnd").compactMap { $0.word("id") }
      let names = starts.compactMap { $0.word("name")?.lowercased() }
      #expect(Set(starts.compactMap { $0.word("id") }).count == starts.count, "\(name)")
      #expect(Set(names).count == starts.count, "\(name)")
      #expect(ends.sorted() == starts.compactMap { $0.word("id") }.sorted(), "\(name)")
      #expect(names.allSatisfy { $0.count <= 40 }, "\(name)")
      for link in try package.document.all("hyperlink") {
        if let anchor = link.word("anchor") {
          #expect(names.contains(anchor.lowercased()), "\(name)")
        }
      }
    }
  }

  @Test func everyStyleThatIsUsedIsDefined() throws {
    for (name, package) in try Self.everyPackage() {
      let styles = try #require(package.parts["word/styles.xml"]).elements("style")
      let ids = Set(styles.compactMap { $0.word("styleId") })
      #expect(ids.count == styles.count, "\(name)")
      for kind in ["pStyle", "rStyle", "tblStyle"] {
        for use in try package.document.all(kind) {
          #expect(ids.contains(use.value ?? ""), "\(name)")
        }
      }
    }
  }

  @Test func everyListHasItsNumbering() throws {
    for (name, package) in try Self.everyPackage() {
      let numbers = Set(
        package.parts["word/numbering.xml"]?.elements("num").compactMap { $0.word("numId") } ?? [])
      for use in try package.document.all("numId") {
        #expect(numbers.contains(use.value ?? ""), "\(name)")
      }
    }
  }

  @Test func childrenStandInTheOrderOfTheSchema() throws {
    let orders: [(String, ElementOrder)] = [
      ("pPr", .paragraph), ("rPr", .run), ("sectPr", .section), ("tblPr", .table),
      ("style", .style),
      ("lvl", .level), ("settings", .settings), ("compat", .compatibility),
    ]
    for (name, package) in try Self.everyPackage() {
      for part in package.parts.values.sorted(by: { $0.name < $1.name }) {
        for (parent, order) in orders {
          for element in part.all(parent) + (part.name == parent ? [part] : []) {
            let places = element.elements.map { order.place(named: "w:\($0.name)") }
            #expect(places == places.sorted(), "\(name) \(parent)")
          }
        }
      }
    }
  }

  @Test func fieldsAreBalanced() throws {
    for (name, package) in try Self.everyPackage() {
      var depth = 0
      for character in try package.document.all("fldChar") {
        switch character.word("fldCharType") {
        case "begin": depth += 1
        case "end": depth -= 1
        default: break
        }
        #expect(depth >= 0, "\(name)")
      }
      #expect(depth == 0, "\(name)")
    }
  }

  @Test func everyCellEndsInAParagraph() throws {
    for (name, package) in try Self.everyPackage() {
      for cell in try package.document.all("tc") {
        #expect(cell.elements.last?.name == "p", "\(name)")
      }
      #expect(try package.document.first("body")?.elements.last?.name == "sectPr", "\(name)")
    }
  }

  @Test func zippedAndFlatHoldTheSameParts() throws {
    for (name, document) in Self.documents {
      let zipped = try WrittenPackage(zipped: docx(document))
      let flat = try WrittenPackage(flat: flat(document))
      #expect(zipped.names.dropFirst() == flat.names[...], "\(name)")
      for part in flat.names {
        #expect(zipped.types[part] == flat.types[part], "\(name) \(part)")
        #expect(zipped.parts[part]?.structure == flat.parts[part]?.structure, "\(name) \(part)")
      }
    }
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    for (_, document) in Self.documents {
      #expect(try docx(document) == docx(document))
      #expect(try flat(document) == flat(document))
    }
    #expect(try docx(Samples.chinese()) == docx(Samples.chinese()))
  }
}

extension ElementOrder {
  /// The place of a name read from a file; before all others where the table has no such name.
  fileprivate func place(named name: String) -> Int { names.firstIndex(of: name) ?? -1 }
}

extension XMLElement {
  /// Names, attributes and text, without the lines they stand on.
  fileprivate var structure: String {
    let attributes = attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    let content = children.map { child in
      switch child {
      case .element(let element): element.structure
      case .text(let text): text
      }
    }
    return "<\(name) \(attributes)>\(content.joined())</>"
  }
}
