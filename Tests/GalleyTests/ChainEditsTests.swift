import Galley
import Testing

@Suite struct ChainEditsTests {
  let order = ["paragraphs", "titles", "thief"]

  @Test(arguments: [
    ("[paragraphs, thief]", "titles", ["paragraphs", "titles", "thief"]),
    ("[titles]", "paragraphs", ["paragraphs", "titles"]),
    ("[titles]", "thief", ["titles", "thief"]),
    ("[]", "titles", ["titles"]),
    ("[titles]", "my-own", ["titles", "my-own"]),
  ])
  func withPutsAFilterAtItsPlace(filters: String, id: String, result: [String]) throws {
    var chain = try parse("filters: \(filters)")
    try chain.add(id, order: order)
    #expect(chain.filters.map(\.id) == result)
  }

  @Test func withRefusesAFilterThatIsThere() throws {
    var chain = try parse("filters: [titles]")
    let fault = #expect(throws: ChainFault.self) { try chain.add("titles", order: order) }
    #expect(fault?.description == "--with titles: the chain has this filter already")
  }

  @Test func withoutLeavesOut() throws {
    var chain = try parse("filters: [paragraphs, titles]")
    try chain.remove("paragraphs")
    #expect(chain.filters.map(\.id) == ["titles"])
    let fault = #expect(throws: ChainFault.self) { try chain.remove("tiles") }
    #expect(
      fault?.description
        == "--without tiles: the chain has no such filter; did you mean 'titles'?")
  }

  @Test func setReachesFilterReaderAndWriter() throws {
    var chain = try parse("reader: lines\nfilters: [paragraphs: {width: 4}]\nwriter: initials")
    try chain.set("paragraphs.width=5", catalogue: .standIns)
    try chain.set("lines.charset=a=b.c", catalogue: .standIns)
    try chain.set("initials.upper=yes", catalogue: .standIns)
    #expect(chain.filters[0].options.map(\.value) == ["4", "5"])
    #expect(chain.reader?.options.map(\.value) == ["a=b.c"])
    #expect(chain.writer?.options.map(\.value) == ["yes"])
    _ = try chain.prepared(from: .standIns)
  }

  @Test func setNamesAReaderOrWriterWhereTheChainNamesNone() throws {
    var chain = try parse("filters: []")
    try chain.set("initials.upper=no", catalogue: .standIns)
    try chain.set("lines.charset=Big5", catalogue: .standIns)
    #expect(chain.writer?.id == "initials")
    #expect(chain.reader?.id == "lines")
  }

  @Test(arguments: [
    ("width=4", "--set width=4: write it as plugin.option=value"),
    ("", "--set : write it as plugin.option=value"),
    (".width=4", "--set .width=4: write it as plugin.option=value"),
    ("a.=4", "--set a.=4: write it as plugin.option=value"),
    ("titles.x=1", "--set titles.x=1: the chain does not use 'titles'; add it with --with"),
    (
      "paragraph.width=1",
      "--set paragraph.width=1: the chain does not use 'paragraph'; did you mean 'paragraphs'?"
    ),
  ])
  func setRefuses(setting: String, message: String) throws {
    var chain = try parse("filters: [paragraphs]")
    let fault = #expect(throws: ChainFault.self) {
      try chain.set(setting, catalogue: .standIns)
    }
    #expect(fault?.description == message)
  }

  @Test func aWrongValueIsReportedAtTheOption() throws {
    var chain = try parse("filters: [paragraphs]")
    try chain.set("paragraphs.width=x", catalogue: .standIns)
    let fault = #expect(throws: ChainFault.self) { try chain.prepared(from: .standIns) }
    #expect(
      fault?.description
        == "--set paragraphs.width=x: paragraphs.width: 'x' is not a whole number from 1 to 9")
  }

  private func parse(_ yaml: String) throws(ChainFault) -> ChainSpecification {
    try ChainFile.parse(Array(yaml.utf8), name: "test.yaml")
  }
}

@Suite struct PresetTests {
  @Test(arguments: Preset.allCases)
  func runsWithTheBuiltIns(preset: Preset) throws {
    let chain = try preset.specification()
    #expect(chain.name == preset.rawValue)
    _ = try chain.prepared(from: .builtIn)
  }

  @Test func theDefaultChainIsTheCatalogueInItsOrder() throws {
    let chain = try Preset.newspaper.specification().filters.map(\.id)
    #expect(chain == Catalogue.builtIn.manifests(.filter).map(\.id))
  }
}
