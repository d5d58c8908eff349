// swift-tools-version: 6.2
import PackageDescription

// The house, in the order the data takes. Arrows point one way only and the build checks them
// (`make lint` runs `swift build --explicit-target-dependency-import-check error`):
//   wrappers and GalleyCore know nobody · plugins know GalleyCore and the wrappers ·
//   Galley knows the built-in plugins · GalleyCLI knows Galley.

/// Settings of every Swift target; each feature makes an import or an existential visible.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A target that owns a C library: every unsafe line has to say so.
func wrapper(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: strict + [.strictMemorySafety()])
}

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A plugin sees the core and the wrappers it names, never another plugin.
func plugin(_ name: String, _ folder: String, _ wrappers: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: ["GalleyCore"] + wrappers, path: "Plugins/\(folder)",
    swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding files: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: files, swiftSettings: strict)
}

let package = Package(
  name: "Galley",
  products: [
    .executable(name: "galley", targets: ["GalleyCLI"]),
    .library(name: "Galley", targets: ["Galley"]),
    .library(name: "GalleyCore", targets: ["GalleyCore"]),
    .library(name: "GalleyTesting", targets: ["GalleyTesting"]),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    library("GalleyCore"),
    wrapper("GalleyXML", ["CLibXML2"]),
    wrapper("GalleyArchive", ["CDeflate"]),
    wrapper("GalleyYAML", ["CYAML"]),
    wrapper("GalleyUnicode", ["CICU"]),

    library("GalleyLexicon", ["GalleyCore", "GalleyUnicode"]),
    library("GalleyBook", ["GalleyCore", "GalleyLexicon", "GalleyXML", "GalleyYAML"]),
    library("GalleyJSON", ["GalleyCore", "GalleyXML"]),

    plugin("PlainTextPlugin", "Readers/PlainText", ["GalleyUnicode"]),
    plugin("FurniturePlugin", "Filters/Furniture", ["GalleyUnicode", "GalleyLexicon"]),
    plugin("ColumnsPlugin", "Filters/Columns", ["GalleyUnicode", "GalleyLexicon"]),
    plugin("LineRepairPlugin", "Filters/LineRepair", ["GalleyUnicode", "GalleyLexicon"]),
    plugin("InlineMarkupPlugin", "Filters/InlineMarkup", ["GalleyUnicode"]),
    plugin("NormalisationPlugin", "Filters/Normalisation", ["GalleyUnicode"]),
    plugin("PunctuationPlugin", "Filters/Punctuation", ["GalleyUnicode"]),
    plugin("LanguagePlugin", "Filters/Language", ["GalleyUnicode"]),
    plugin("RolesPlugin", "Filters/Roles", ["GalleyUnicode", "GalleyLexicon"]),
    plugin("ArticlesPlugin", "Filters/Articles", ["GalleyUnicode", "GalleyLexicon"]),
    plugin("HeadingsPlugin", "Filters/Headings", ["GalleyUnicode", "GalleyLexicon"]),
    plugin("ReferencesPlugin", "Filters/References", ["GalleyUnicode", "GalleyLexicon"]),
    plugin("PagesPlugin", "Filters/Pages"),
    plugin(
      "EPUBPlugin", "Writers/EPUB",
      ["GalleyBook", "GalleyJSON", "GalleyXML", "GalleyArchive", "GalleyUnicode", "GalleyLexicon"]),
    plugin(
      "DOCXPlugin", "Writers/DOCX",
      [
        "GalleyBook", "GalleyJSON", "GalleyLexicon", "GalleyXML", "GalleyArchive", "GalleyUnicode",
      ]),
    plugin("HTMLPlugin", "Writers/HTML", ["GalleyBook", "GalleyXML"]),
    plugin("TEIPlugin", "Writers/TEI", ["GalleyBook", "GalleyXML"]),
    plugin("MarkdownPlugin", "Writers/Markdown", ["GalleyUnicode"]),
    plugin("TextPlugin", "Writers/Text", ["GalleyUnicode"]),
    plugin("JSONPlugin", "Writers/JSON", ["GalleyJSON"]),

    library(
      "Galley",
      [
        "GalleyCore", "GalleyArchive", "GalleyBook", "GalleyJSON", "GalleyXML", "GalleyYAML",
        "PlainTextPlugin",
        "FurniturePlugin", "ColumnsPlugin", "LineRepairPlugin",
        "InlineMarkupPlugin", "LanguagePlugin", "NormalisationPlugin", "PunctuationPlugin",
        "RolesPlugin", "ArticlesPlugin", "HeadingsPlugin", "ReferencesPlugin", "PagesPlugin",
        "EPUBPlugin",
        "DOCXPlugin", "HTMLPlugin", "TEIPlugin",
        "MarkdownPlugin", "TextPlugin", "JSONPlugin",
      ]),
    .executableTarget(name: "GalleyCLI", dependencies: ["Galley"], swiftSettings: strict),
    library("GalleyTesting", ["GalleyCore"]),
    .executableTarget(
      name: "GeneratedDocuments", dependencies: ["GalleyCore", "GalleyTesting", "JSONPlugin"],
      path: "Tests/GeneratedDocuments", swiftSettings: strict),
    .executableTarget(
      name: "LibraryExample", dependencies: ["Galley"], path: "Examples/Library",
      swiftSettings: strict),

    tests("GalleyCoreTests", ["GalleyCore", "GalleyTesting"], excluding: ["Goldens"]),
    tests("GalleyLexiconTests", ["GalleyCore", "GalleyLexicon"]),
    tests("ReaderTests", ["GalleyCore", "GalleyTesting", "PlainTextPlugin"]),
    tests(
      "TextFilterTests",
      [
        "GalleyCore", "GalleyTesting", "PlainTextPlugin", "InlineMarkupPlugin",
        "LanguagePlugin", "NormalisationPlugin", "PunctuationPlugin",
      ]),
    tests(
      "StructureTests",
      [
        "GalleyCore", "GalleyTesting", "PlainTextPlugin", "FurniturePlugin", "ColumnsPlugin",
        "LineRepairPlugin", "RolesPlugin", "ArticlesPlugin", "HeadingsPlugin", "ReferencesPlugin", "PagesPlugin",
        "Galley", "GalleyUnicode",
      ], excluding: ["Goldens", "Samples"]),
    tests("GalleyBookTests", ["GalleyBook"]),
    tests(
      "EPUBTests",
      ["GalleyCore", "GalleyTesting", "GalleyXML", "GalleyArchive", "EPUBPlugin"]),
    tests(
      "HTMLTests",
      ["GalleyCore", "GalleyTesting", "GalleyXML", "HTMLPlugin"]),
    tests(
      "TEITests",
      ["GalleyCore", "GalleyTesting", "GalleyXML", "TEIPlugin"],
      excluding: ["tei-subset.rng", "validate"]),
    tests(
      "DOCXTests",
      ["GalleyCore", "GalleyTesting", "GalleyXML", "GalleyJSON", "GalleyArchive", "DOCXPlugin"]),
    tests(
      "TextWriterTests",
      [
        "GalleyCore", "GalleyTesting", "GalleyXML", "GalleyJSON", "MarkdownPlugin", "TextPlugin",
        "JSONPlugin",
      ]),
    tests("GalleyTests", ["Galley", "GalleyCore", "GalleyJSON", "GalleyArchive", "GalleyTesting"]),
    tests(
      "LawTests",
      [
        "Galley", "GalleyCLI", "GalleyCore", "GalleyTesting", "PlainTextPlugin", "GalleyJSON",
        "JSONPlugin",
      ], excluding: ["Goldens", "Shapes"]),
    tests("CommandTests", ["GalleyCLI", "LibraryExample"], excluding: ["Commands"]),
    tests("GalleyXMLTests", ["GalleyXML"]),
    tests("GalleyArchiveTests", ["GalleyArchive"]),
    tests("GalleyYAMLTests", ["GalleyYAML"]),
    tests("GalleyUnicodeTests", ["GalleyUnicode"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
