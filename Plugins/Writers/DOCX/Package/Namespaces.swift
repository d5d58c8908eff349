/// The namespaces, relationship types and content types of a WordprocessingML package (ECMA-376 Parts 1 and 2,
/// transitional).
enum Namespaces {
  /// `w:`, the text document.
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// `r:`, references from a part to its relationships.
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The elements of a relationships part.
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  /// The elements of `[Content_Types].xml`.
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  /// `pkg:`, a package in one XML file.
  static let flatPackage = "http://schemas.microsoft.com/office/2006/xmlPackage"
  /// `cp:`, the core properties.
  static let coreProperties =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  /// `dc:`, the Dublin Core elements.
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  /// `dcterms:`, the Dublin Core terms.
  static let dublinCoreTerms = "http://purl.org/dc/terms/"
  /// `xsi:`, for the types of dates.
  static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
  /// The extended ("app") properties.
  static let extendedProperties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  /// The custom properties.
  static let customProperties =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  /// `ds:`, the properties of custom XML.
  static let customXML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
  /// `vt:`, the values of custom properties.
  static let variantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
}

/// What a part is to the part that points at it.
enum RelationshipType {
  private static let office = Namespaces.references

  static let document = office + "/officeDocument"
  static let styles = office + "/styles"
  static let settings = office + "/settings"
  static let numbering = office + "/numbering"
  static let fontTable = office + "/fontTable"
  static let theme = office + "/theme"
  static let footnotes = office + "/footnotes"
  static let endnotes = office + "/endnotes"
  static let header = office + "/header"
  static let footer = office + "/footer"
  static let hyperlink = office + "/hyperlink"
  static let customXML = office + "/customXml"
  static let customXMLProperties = office + "/customXmlProps"
  static let extendedProperties = office + "/extended-properties"
  static let customProperties = office + "/custom-properties"
  static let coreProperties =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
}

/// What a part holds.
enum ContentType {
  private static let office = "application/vnd.openxmlformats-officedocument."
  private static let word = office + "wordprocessingml."
  private static let package = "application/vnd.openxmlformats-package."

  static let document = word + "document.main+xml"
  static let styles = word + "styles+xml"
  static let settings = word + "settings+xml"
  static let numbering = word + "numbering+xml"
  static let fontTable = word + "fontTable+xml"
  static let footnotes = word + "footnotes+xml"
  static let endnotes = word + "endnotes+xml"
  static let header = word + "header+xml"
  static let footer = word + "footer+xml"
  static let extendedProperties = office + "extended-properties+xml"
  static let customProperties = office + "custom-properties+xml"
  static let customXMLProperties = office + "customXmlProperties+xml"
  static let coreProperties = package + "core-properties+xml"
  static let relationships = package + "relationships+xml"
}
