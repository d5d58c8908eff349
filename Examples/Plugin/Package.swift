// swift-tools-version: 6.2
import PackageDescription

// A plugin in a package of its own, as you would write one. Check it: swift test --package-path Examples/Plugin
let package = Package(
  name: "LeadWords",
  products: [.library(name: "LeadWords", targets: ["LeadWordsPlugin"])],
  dependencies: [.package(name: "Galley", path: "../..")],
  targets: [
    .target(
      name: "LeadWordsPlugin", dependencies: [.product(name: "GalleyCore", package: "Galley")],
      path: "Sources/LeadWords"),
    .testTarget(
      name: "LeadWordsTests",
      dependencies: ["LeadWordsPlugin", .product(name: "GalleyTesting", package: "Galley")]),
  ]
)
