internal import GalleyXML

/// An Open Packaging package before it is written: parts and the relationships between them.
///
/// The same package is written zipped (`ZippedPackage`) or as one XML file (`FlatOPC`).
struct OpenPackage {
  /// A part: a name, a type, the relationships it has to others, and how its XML is written.
  struct Part {
    /// The name without the leading slash, `word/document.xml`; ASCII.
    let name: String
    /// What it holds.
    let contentType: String
    /// What it points at, by the id its XML uses.
    var relationships: [Relationship] = []
    /// Writes the root element; no declaration.
    let write: (XMLWriter) -> Void
  }

  /// An arrow from a part, or from the package, to a part or an address.
  struct Relationship {
    /// Unique among the relationships of one part.
    let id: String
    /// What the target is, one of `RelationshipType`.
    let type: String
    /// A path relative to the folder of the part, or an address.
    let target: String
    /// Whether the target is an address outside the package.
    var isExternal = false
  }

  /// The parts, in the order they are written.
  var parts: [Part] = []
  /// What the package itself points at: the document and the properties.
  var relationships: [Relationship] = []

  /// All parts with the relationships parts among them, each before the part or package it speaks of.
  var allParts: [Part] {
    var all = [Self.relationshipsPart("_rels/.rels", relationships)]
    for part in parts {
      all.append(part)
      if !part.relationships.isEmpty {
        all.append(Self.relationshipsPart(Self.relationshipsName(of: part), part.relationships))
      }
    }
    return all
  }

  /// `word/document.xml` has its relationships in `word/_rels/document.xml.rels`.
  private static func relationshipsName(of part: Part) -> String {
    var folders = part.name.split(separator: "/")
    let file = folders.popLast() ?? ""
    return (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
  }

  private static func relationshipsPart(_ name: String, _ relationships: [Relationship]) -> Part {
    Part(name: name, contentType: ContentType.relationships) { writer in
      writer.element("Relationships", ["xmlns": Namespaces.relationships]) {
        for relationship in relationships {
          writer.start("Relationship")
          writer.attribute("Id", relationship.id)
          writer.attribute("Type", relationship.type)
          writer.attribute("Target", relationship.target)
          if relationship.isExternal { writer.attribute("TargetMode", "External") }
          writer.end()
        }
      }
    }
  }
}
