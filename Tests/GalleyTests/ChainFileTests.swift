import Galley
import Testing

@Suite struct ChainFileTests {
  @Test func readsEveryForm() throws {
    let chain = try parse(
      """
      name: mine
      reader: {lines: {charset: GB18030}}
      filters:
        - paragraphs:
            width: 4
            mode: slow
        - titles
      writer: initials
      """)
    #expect(chain.name == "mine")
    #expect(chain.reader?.id == "lines")
    #expect(chain.reader?.options.map(\.value) == ["GB18030"])
    #expect(chain.filters.map(\.id) == ["paragraphs", "titles"])
    #expect(chain.filters[0].options.map(\.name) == ["width", "mode"])
    #expect(chain.filters[0].options[1].place.description == "my.yaml:6")
    #expect(chain.filters[1].place.description == "my.yaml:7")
    #expect(chain.writer?.id == "initials")
  }

  @Test func takesItsNameFromTheFile() throws {
    let chain = try parse("filters: []")
    #expect(chain.name == "my")
    #expect(chain.reader == nil)
    #expect(chain.writer == nil)
    #expect(chain.filters.isEmpty)
  }

  @Test func aPluginWithoutOptionsMayEndInAColon() throws {
    #expect(try parse("filters:\n  - titles:\n").filters.map(\.id) == ["titles"])
  }

  @Test(arguments: [
    ("", "my.yaml:1: "),
    ("just text", "my.yaml:1: a chain file is a list of keys: name, reader, filters, writer"),
    ("name: x", "my.yaml:1: the key 'filters' is missing; write 'filters: []' for none"),
    ("filter: []", "my.yaml:1: there is no key 'filter' in a chain file; did you mean 'filters'?"),
    ("name: x\nfilters: titles", "my.yaml:2: filters is a list"),
    ("filters:\n  - [titles]", "my.yaml:2: a plugin is written as its id"),
    ("filters:\n  - {a: {}, b: {}}", "my.yaml:2: a plugin is written as its id"),
    ("filters:\n  - titles: 3", "my.yaml:2: the options of titles are written as {option: value}"),
    ("filters:\n  - a: {b: [1]}", "my.yaml:2: 'b' takes one value, not a list or a mapping"),
    ("filters: []\nname: [a]", "my.yaml:2: 'name' takes one value"),
    ("filters: []\nfilters: []", "my.yaml:2: "),
    ("filters:\n\t- titles", "my.yaml:2: "),
  ])
  func faultsNameFileAndLine(yaml: String, message: String) {
    let fault = #expect(throws: ChainFault.self) { try parse(yaml) }
    #expect(fault?.description.hasPrefix(message) == true, "\(String(describing: fault))")
  }

  @Test func nastyBytesEndInAFault() {
    for bytes: [UInt8] in [
      [0], [0xFF, 0xFE], [0x80, 0x81], Array(repeating: 0x5B, count: 10_000),
    ] {
      #expect(throws: ChainFault.self) { try ChainFile.parse(bytes, name: "my.yaml") }
    }
  }

  private func parse(_ yaml: String) throws(ChainFault) -> ChainSpecification {
    try ChainFile.parse(Array(yaml.utf8), name: "my.yaml")
  }
}

@Suite struct PreparedChainTests {
  @Test func makesThePlugins() throws {
    let chain = try prepared("reader: lines\nfilters: [paragraphs, titles]\nwriter: initials")
    #expect(chain.reader is LineReader)
    #expect(chain.filters.steps.map(\.manifest.id) == ["paragraphs", "titles"])
    #expect(chain.filters.steps[1].place == "test.yaml:2")
    #expect(chain.writer is Initials)
  }

  @Test(arguments: [
    (
      "filters:\n  - pragraphs",
      "test.yaml:2: there is no filter 'pragraphs'; did you mean 'paragraphs'?"
    ),
    (
      "filters: []\nwriter: intials",
      "test.yaml:2: there is no writer 'intials'; did you mean 'initials'?"
    ),
    ("reader: line\nfilters: []", "test.yaml:1: there is no reader 'line'; did you mean 'lines'?"),
    ("filters:\n  - initials", "test.yaml:2: 'initials' is a writer, not a filter"),
    (
      "filters:\n  - paragraphs:\n      width: 10",
      "test.yaml:3: paragraphs.width: '10' is not a whole number from 1 to 9"
    ),
    (
      "filters:\n  - paragraphs: {mode: quick}",
      "test.yaml:2: paragraphs.mode: 'quick' is none of fast, slow"
    ),
    (
      "filters:\n  - paragraphs: {widht: 4}",
      "test.yaml:2: paragraphs has no option 'widht'; did you mean 'width'?"
    ),
    (
      "filters: []\nwriter: {initials: {upper: maybe}}",
      "test.yaml:2: initials.upper: 'maybe' is not true or false"
    ),
    (
      "filters:\n  - paragraphs\n  - paragraphs",
      "test.yaml:3: the filter paragraphs stands in the chain already (test.yaml:2); leave one of the two out"
    ),
    (
      "filters:\n  - titles\n  - paragraphs",
      "test.yaml:2: titles needs paragraphs: put paragraphs before it"
    ),
    (
      "filters:\n  - titles",
      "test.yaml:2: titles needs paragraphs: add a filter that gives paragraphs before it"
    ),
  ])
  func faultsAreFoundBeforeAnythingRuns(yaml: String, message: String) {
    let fault = #expect(throws: ChainFault.self) { try prepared(yaml) }
    #expect(fault?.description == message)
  }
}
