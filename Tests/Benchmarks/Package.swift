// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Galley builds its benchmarks. Run it by `make bench`.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Galley", path: "../..")],
  targets: [
    .target(name: "CBaseline", linkerSettings: [.linkedLibrary("deflate")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["CBaseline", .product(name: "Galley", package: "Galley")],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
