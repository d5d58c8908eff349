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

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "Galley",
  products: [],
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

    tests("GalleyCoreTests", ["GalleyCore"]),
    tests("GalleyXMLTests", ["GalleyXML"]),
    tests("GalleyArchiveTests", ["GalleyArchive"]),
    tests("GalleyYAMLTests", ["GalleyYAML"]),
    tests("GalleyUnicodeTests", ["GalleyUnicode"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
