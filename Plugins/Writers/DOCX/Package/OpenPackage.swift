internal import GalleyXML

/// An Open Packaging package before it is written: parts and the relationships between them.
///
/// The same package is written zipped (`ZippedPackage`) or as one XML file (`FlatOPC`).
struct OpenPackage {
  /// What a part holds.
  enum Content {
    /// XML that is written now: the root element, no declaration.
    case written((XMLWriter) -> Void)
    /// XML that was written before: the root element.
    case xml([UInt8])
    /// Anything else.
    case binary([UInt8])
  }

  /// A part: a name, a type, the relationships it has to others, and what is in it.
  struct Part {
    /// The name without the leading slash, `word/document.xml`; ASCII.
    let name: String
    /// What it holds.
    let contentType: String
    /// What it points at, by the id its XML uses.
    var relationships: [Relationship] = []
    /// What is in it.
    let content: Content
    /// A guess of its size in bytes: room that is made at once is not copied.
    var sizeHint = 4_096

    /// A part of any content.
    init(
      name: String, contentType: String, relationships: [Relationship] = [], content: Content
    ) {
      self.name = name
      self.contentType = contentType
      self.relationships = relationships
      self.content = content
    }

    /// A part of XML that is written when the package is.
    init(name: String, contentType: String, write: @escaping (XMLWriter) -> Void) {
      self.init(name: name, contentType: contentType, content: .written(write))
    }
  }

  /// An arrow from a part, or from the package, to a part or an address.
  struct Relationship: Sendable {
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

  /// The way from the folder of one part to another, `media/image1.png`.
  static func relativeName(of target: String, from part: String) -> String {
    var steps = target.split(separator: "/")[...]
    var folders = part.split(separator: "/").dropLast()
    while steps.count > 1, let first = folders.first, first == steps.first {
      folders = folders.dropFirst()
      steps = steps.dropFirst()
    }
    return (folders.map { _ in ".." } + steps.map(String.init)).joined(separator: "/")
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
