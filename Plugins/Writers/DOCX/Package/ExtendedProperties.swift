internal import GalleyXML

/// `docProps/app.xml`: the program that made the file.
struct ExtendedProperties: Sendable {
  /// The version in the form `N.NNNN` that Word insists on.
  static let version = "1.0000"

  /// Writes the root element.
  func write(to writer: XMLWriter) {
    writer.element("Properties", ["xmlns": Namespaces.extendedProperties]) {
      writer.element("Application", text: "Galley")
      writer.element("AppVersion", text: Self.version)
    }
  }
}
