import Galley
import Testing

/// Options that take files: the chain names them, whoever runs it reads them.
@Suite struct OptionFilesTests {
  @Test(arguments: [
    ("test.yaml", "a.txt", "a.txt"), ("chains/my.yaml", "a.txt", "chains/a.txt"),
    ("../my.yaml", "b/a.txt", "../b/a.txt"), ("chains/my.yaml", "/a.txt", "/a.txt"),
    ("my.yaml", "-", "./-"),
  ])
  func pathsBeginWhereTheChainStands(chain: String, written: String, path: String) throws {
    var specification = try parse(
      "filters: []\nwriter: {initials: {opening: \(written)}}", name: chain)
    var asked: [String] = []
    specification.readFiles(of: .standIns) { path, limit, place in
      asked.append("\(path) \(limit) \(place)")
      return Array("Open".utf8)
    }
    #expect(asked == ["\(path) 100 \(chain):2"])
    let writer = try specification.prepared(from: .standIns).writer as? Initials
    #expect(writer?.opening == Array("Open".utf8))
  }

  @Test func afterSetTheyBeginWhereTheCommandRuns() throws {
    var specification = try parse("filters: []", name: "chains/my.yaml")
    try specification.set("initials.opening=a.txt", catalogue: .standIns)
    var asked: [String] = []
    specification.readFiles(of: .standIns) { path, _, _ in
      asked.append(path)
      return []
    }
    #expect(asked == ["a.txt"])
  }

  @Test func theLastOfTwoCounts() throws {
    var specification = try parse(
      "filters: []\nwriter: {initials: {opening: a.txt}}", name: "my.yaml")
    try specification.set("initials.opening=b.txt", catalogue: .standIns)
    specification.readFiles(of: .standIns) { path, _, _ in Array(path.utf8) }
    let writer = try specification.prepared(from: .standIns).writer as? Initials
    #expect(writer?.opening == Array("b.txt".utf8))

    try specification.set("initials.opening=", catalogue: .standIns)
    let none = try specification.prepared(from: .standIns).writer as? Initials
    #expect(none?.opening == [])
  }

  @Test func programsHandThemIn() throws {
    var chain = ChainSpecification(name: "program")
    chain.writer = .init(
      id: "initials",
      options: [.init(name: "opening", file: OptionFile(name: "a.txt", bytes: [0x41]))])
    let writer = try chain.prepared(from: .standIns).writer as? Initials
    #expect(writer?.opening == [0x41])
  }

  @Test func aPathThatWasNotReadIsAFault() throws {
    let chain = try parse("filters: []\nwriter: {initials: {opening: a.txt}}", name: "my.yaml")
    let fault = #expect(throws: ChainFault.self) { try chain.prepared(from: .standIns) }
    #expect(
      fault?.description
        == "my.yaml:2: initials.opening: the file 'a.txt' was not read; give its bytes as an OptionFile"
    )
  }

  @Test func thePluginChecksWhatStandsInThem() throws {
    var chain = try parse("filters: []\nwriter:\n  initials:\n    opening: a.txt", name: "my.yaml")
    chain.readFiles(of: .standIns) { _, _, _ in [0] }
    let fault = #expect(throws: ChainFault.self) { try chain.prepared(from: .standIns) }
    #expect(fault?.description == "my.yaml:4: initials.opening: 'a.txt' is not text")
  }

  private func parse(_ yaml: String, name: String) throws -> ChainSpecification {
    try ChainFile.parse(Array(yaml.utf8), name: name)
  }
}
