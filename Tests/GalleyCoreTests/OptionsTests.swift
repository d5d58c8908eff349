import GalleyCore
import Testing

private let manifest = Manifest(
  id: "sample", version: "1", summary: "A sample",
  options: [
    OptionSpecification("loud", .flag(default: false), "Loud"),
    OptionSpecification("size", .integer(default: 3, in: 1...9), "Size"),
    OptionSpecification("form", .choice(default: "nfc", of: ["nfc", "nfkc"]), "Form"),
    OptionSpecification("name", .text(default: ""), "Name"),
    OptionSpecification("sheet", .file(byteLimit: 4), "Sheet"),
  ])

@Suite struct OptionsTests {
  @Test func defaultsAreTheManifests() throws {
    let options = try Options(for: manifest)
    #expect(!options.flag("loud"))
    #expect(options.integer("size") == 3)
    #expect(options.text("form") == "nfc")
    #expect(options.text("name") == "")
    #expect(options.file("sheet") == nil)
  }

  static let accepted: [(String, String, String)] = [
    ("loud", "yes", "true"), ("loud", "true", "true"), ("loud", "on", "true"),
    ("loud", "no", "false"), ("loud", "off", "false"), ("size", "1", "1"), ("size", "9", "9"),
    ("size", "+7", "7"), ("form", "nfkc", "nfkc"), ("name", "ä 報 =", "ä 報 ="), ("name", "", ""),
    ("sheet", "", ""),
  ]

  @Test(arguments: accepted)
  func writtenValuesAreRead(name: String, written: String, value: String) throws {
    _ = try Options(for: manifest, written: [name: written])
    let option = try #require(manifest.options.first { $0.name == name })
    #expect(try option.value(from: written).written == value)
  }

  static let refused: [(String, String, String)] = [
    ("loud", "maybe", "'maybe' is not true or false"),
    ("loud", "", "'' is not true or false"),
    ("size", "0", "'0' is not a whole number from 1 to 9"),
    ("size", "10", "'10' is not a whole number from 1 to 9"),
    ("size", "3.0", "'3.0' is not a whole number from 1 to 9"),
    ("size", "99999999999999999999", "'99999999999999999999' is not a whole number from 1 to 9"),
    ("form", "NFC", "'NFC' is none of nfc, nfkc"),
    ("sise", "3", "sample has no such option; it has loud, size, form, name, sheet"),
    ("sheet", "a.css", "the file 'a.css' was not read; give its bytes as an OptionFile"),
  ]

  @Test(arguments: refused)
  func wrongValuesAreRefused(name: String, written: String, problem: String) throws {
    let error = try #require(throws: OptionError.self) {
      try Options(for: manifest, written: [name: written])
    }
    #expect(error == OptionError(option: name, problem: problem))
  }

  @Test func filesComeInWithTheirBytes() throws {
    let file = OptionFile(name: "a.css", bytes: Array("p {}".utf8))
    let options = try Options(
      for: manifest, written: ["sheet": "styles/a.css"], files: ["sheet": file])
    #expect(options.file("sheet") == file)
  }

  @Test(arguments: [
    ("sheet", "p { }", "'a.css' is larger than 4 bytes, the most it takes"),
    ("name", "p", "it takes no file"),
  ])
  func wrongFilesAreRefused(name: String, content: String, problem: String) throws {
    let error = try #require(throws: OptionError.self) {
      try Options(
        for: manifest, files: [name: OptionFile(name: "a.css", bytes: Array(content.utf8))])
    }
    #expect(error == OptionError(option: name, problem: problem))
  }

  @Test func pluginsWithoutOptionsSaySo() throws {
    let plain = Manifest(id: "plain", version: "1", summary: "Plain")
    let error = try #require(throws: OptionError.self) {
      try Options(for: plain, written: ["a": "b"])
    }
    #expect(error.problem == "plain takes no options")
  }
}

@Suite struct ConfidenceTests {
  static let values: [(Double, UInt16)] = [
    (0, 0), (1, 10_000), (0.0003, 3), (0.29, 2_900), (0.9, 9_000), (0.57, 5_700), (-1, 0),
    (7, 10_000),
    (.nan, 0), (.infinity, 10_000), (-.infinity, 0), (0.99996, 10_000),
  ]

  @Test(arguments: values)
  func valuesAreHeldAndRounded(value: Double, tenThousandths: UInt16) {
    #expect(Confidence(value).tenThousandths == tenThousandths)
    #expect(Confidence(tenThousandths: tenThousandths) == Confidence(value))
  }

  @Test func everyStepSurvivesTheWayThere() {
    for step in 0...UInt16(10_000) {
      #expect(Confidence(Confidence(tenThousandths: step).value).tenThousandths == step)
    }
  }

  @Test func evidenceIsHeldWithinSixteenBits() {
    let reason = Reason(.none, 70_000, -70_000, 3)
    #expect(reason.evidence == (32_767, -32_768, 3, 0))
  }
}
