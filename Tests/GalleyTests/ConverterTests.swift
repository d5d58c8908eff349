import Galley
import Testing

@Suite struct ConverterTests {
  @Test func bytesInBytesOut() throws {
    let conversion = try convert("Alpha\nbeta\n", "filters: [paragraphs, titles]\nwriter: initials")
    #expect(String(decoding: conversion.output, as: UTF8.self) == "Ab")
    #expect(conversion.document.articles.count == 1)
  }

  @Test func everyDiagnosticNamesItsPlugin() throws {
    let conversion = try convert("Alpha\n", "filters: [paragraphs]\nwriter: initials")
    #expect(conversion.diagnostics.map(\.plugin) == ["lines", "paragraphs", "initials"])
  }

  @Test(arguments: ["page.txt", "PAGE.TXT", "page", "page.unknown", "", "a.b/page"])
  func takesTheTextReaderWhateverTheName(name: String) throws {
    let chain = try prepared("filters: []")
    let input = Input(name: name, bytes: Array("text".utf8))
    #expect(try Converter(chain, catalogue: .standIns).read(input).document.lines.count == 1)
  }

  @Test(arguments: [
    "", "\n", " \t\r\n\u{0C}", "\u{FEFF}", "\u{3000}\u{200B}\n", "\0\0", "\u{FFFD}",
  ])
  func noTextMakesNoBook(text: String) {
    #expect(throws: ConversionError.noText) {
      try convert(text, "filters: []\nwriter: initials")
    }
  }

  @Test(arguments: ["a", "  \n\n 一", "\0a", "\u{300}", "-"])
  func anyTextMakesABook(text: String) throws {
    _ = try convert(text, "filters: [paragraphs]\nwriter: initials")
  }

  @Test(arguments: [
    (
      "?", "filters: []\nwriter: initials", ExitCode.noText,
      "lines: it begins with a question; answer it"
    ),
    (
      "X", "filters: [paragraphs]\nwriter: initials", .failure,
      "initials: there is an X; leave it out"
    ),
    ("a", "filters: []", .usage, "no output format is chosen; name one with --to"),
    (
      "a", "filters:\n  - thief\nwriter: initials", .brokenLaw,
      "test.yaml:2: thief broke a law of Galley"
    ),
  ])
  func failuresSayWhatToDo(text: String, yaml: String, code: ExitCode, message: String) {
    let error = #expect(throws: ConversionError.self) { try convert(text, yaml) }
    #expect(error?.exitCode == code)
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test func stopsAtAStage() throws {
    let converter = Converter(
      try prepared("filters: [paragraphs, titles]"), catalogue: .standIns)
    let input = Input(name: "a.txt", bytes: Array("One\nTwo\n".utf8))
    func tree(_ stage: Converter.Stage) throws -> String {
      var dump = TreeDump(try converter.read(input, upTo: stage).document)
      return dump.draw()
    }
    #expect(try tree(.reader) == "article\n  printed 2 lines @0+8\n")
    #expect(try tree(.filter("paragraphs")).contains("paragraph body @0+3 “One”"))
    #expect(try tree(.end).contains("heading 1 title @0+3 “One”"))
  }

  private func convert(_ text: String, _ yaml: String) throws -> Conversion {
    try Converter(prepared(yaml), catalogue: .standIns).convert(
      Input(name: "page.txt", bytes: Array(text.utf8)))
  }
}

@Suite struct FileNameTests {
  @Test(arguments: [
    ("page.txt", "page.txt", "page", "txt"), ("a/b.c/page", "page", "page", ""),
    ("/x/PAGE.Tar.GZ", "PAGE.Tar.GZ", "PAGE.Tar", "gz"), (".hidden", ".hidden", ".hidden", ""),
    ("", "", "", ""), ("a/", "", "", ""), ("报纸.第1版.txt", "报纸.第1版.txt", "报纸.第1版", "txt"),
  ])
  func takesNamesApart(path: String, last: String, stem: String, fileExtension: String) {
    let name = FileName(path)
    #expect([name.last, name.stem, name.fileExtension] == [last, stem, fileExtension])
  }
}
