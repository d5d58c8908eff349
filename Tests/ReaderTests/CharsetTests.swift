import GalleyCore
import PlainTextPlugin
import Testing

@Suite struct CharsetTests {
  /// A NUL in text of any length is damage, not the upper byte of a letter.
  @Test(arguments: ["one\0two\n", "The ferry\0 left.\nNobody saw it.\n", "\0渡船每天往返六次。\n"])
  func textWithANULIsUTF8(text: String) throws {
    #expect(try read(text).source.bytes == Array(text.utf8))
  }

  @Test func legacyCharsetsAreFoundAndRebuilt() throws {
    let samples = [
      (LegacySamples.gb18030, "GB18030"), (LegacySamples.big5, "Big5"),
      (LegacySamples.shiftJIS, "Shift_JIS"), (LegacySamples.eucKR, "EUC-KR"),
      (LegacySamples.windows1251, "windows-1251"),
    ]
    for (sample, charset) in samples {
      let (document, diagnostics) = try read(sample.bytes)
      #expect(document.source.charset == charset)
      #expect(document.source.string(document.source.range) == sample.text)
      #expect(document.source.substitutions.isEmpty)
      #expect(OriginalBytes.rebuild(document.source) == sample.bytes)
      #expect(diagnostics.map(\.id) == ["input.charset"])
    }
  }

  @Test func westernTextIsReadAndRebuilt() throws {
    let (document, _) = try read(LegacySamples.windows1252.bytes)
    #expect(document.source.string(document.source.range) == LegacySamples.windows1252.text)
    #expect(OriginalBytes.rebuild(document.source) == LegacySamples.windows1252.bytes)
  }

  @Test func aQuoteFarBehindTheSampleDecidesForWindows1252() throws {
    var bytes = Array(LegacySamples.windows1252.bytes.filter { !(0x80...0x9F).contains($0) })
    while bytes.count < 80_000 { bytes += bytes }
    bytes += [0x93, 0x61, 0x94]
    let (document, _) = try read(bytes)
    #expect(document.source.charset == "windows-1252")
    #expect(lineTexts(document).last == "“a”")
    #expect(OriginalBytes.rebuild(document.source) == bytes)
  }

  @Test func namedCharsetIsObeyed() throws {
    let (document, diagnostics) = try read([0xB9, 0xFA], ["charset": "gbk"])
    #expect(document.source.string(document.source.range) == "国")
    #expect(document.source.charset == "GB18030")
    #expect(diagnostics.isEmpty)
    let wide = try read([0xFE, 0xFF, 0x56, 0xFD], ["charset": "utf-16"]).document
    #expect(wide.source.string(wide.source.range) == "\u{FEFF}国")
  }

  @Test func unknownCharsetIsAnError() {
    #expect(throws: InputError.self) { try read([0x41], ["charset": "klingon"]) }
  }

  @Test func byteOrderMarksDecideAndStay() throws {
    let text = "\u{FEFF}国道 A\u{1F600}\n"
    let units = Array(text.utf16)
    let scalars = text.unicodeScalars.map(\.value)
    let inputs: [(String, [UInt8])] = [
      ("UTF-8", Array(text.utf8)),
      ("UTF-16LE", units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ("UTF-16BE", units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      ("UTF-32LE", scalars.flatMap { v in (0..<4).map { UInt8(v >> (8 * $0) & 0xFF) } }),
      ("UTF-32BE", scalars.flatMap { v in (0..<4).map { UInt8(v >> (24 - 8 * $0) & 0xFF) } }),
    ]
    for (charset, bytes) in inputs {
      let (document, _) = try read(bytes)
      #expect(document.source.charset == charset)
      #expect(document.source.string(document.source.range) == text)
      #expect(OriginalBytes.rebuild(document.source) == bytes)
    }
  }

  @Test func unmarkedWideTextIsFoundByItsCodeUnits() throws {
    for text in ["The bridge opened on Monday.\r\nIt is long.", "今日大桥通车，全长三公里", "Мост открыт\n"] {
      let units = Array(text.utf16)
      let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      for (charset, bytes) in [("UTF-16LE", little), ("UTF-16BE", big)] {
        let (document, _) = try read(bytes)
        #expect(document.source.charset == charset)
        #expect(document.source.string(document.source.range) == text)
        #expect(OriginalBytes.rebuild(document.source) == bytes)
      }
    }
  }

  @Test func brokenWideTextKeepsItsBytes() throws {
    // A lone surrogate in the middle and half a unit at the end.
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x43]
    let (document, diagnostics) = try read(bytes)
    #expect(document.source.string(document.source.range) == "\u{FEFF}A\u{FFFD}B\u{FFFD}")
    #expect(document.source.substitutions.map(\.original) == [[0x00, 0xD8], [0x43]])
    #expect(OriginalBytes.rebuild(document.source) == bytes)
    #expect(diagnostics.map(\.id) == ["input.undecoded"])
  }

  @Test func invalidUTF8IsShownAndKept() throws {
    let cases: [(bytes: [UInt8], text: String)] = [
      ([0x41, 0xFF, 0x42], "A\u{FFFD}B"),
      ([0xC3], "\u{FFFD}"),
      ([0xE5, 0x9B, 0xBD, 0xE5, 0x9B], "国\u{FFFD}"),
      // Overlong, a surrogate, beyond U+10FFFF.
      ([0xC0, 0x80, 0x41], "\u{FFFD}\u{FFFD}A"),
      ([0xED, 0xA0, 0x80, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}A"),
      ([0xF4, 0x90, 0x80, 0x80, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"),
      // U+FFFD that the file itself holds is text like any other.
      ([0xEF, 0xBF, 0xBD, 0xFF], "\u{FFFD}\u{FFFD}"),
    ]
    for (bytes, text) in cases {
      let (document, diagnostics) = try read(bytes)
      #expect(document.source.string(document.source.range) == text)
      #expect(OriginalBytes.rebuild(document.source) == bytes)
      #expect(diagnostics.contains { $0.id == "input.undecoded" })
    }
  }

  @Test func fewBadBytesDoNotMakeUTF8Legacy() throws {
    var bytes = Array("昨日上午，市图书馆新馆正式开放，读者可以在一楼办理借书证。".utf8)
    bytes.insert(0xFF, at: 9)
    let (document, _) = try read(bytes)
    #expect(document.source.charset == "UTF-8")
    #expect(document.source.substitutions.count == 1)
    #expect(OriginalBytes.rebuild(document.source) == bytes)
  }

  @Test func manyBadBytesCostBoundedMemory() throws {
    // Every fifth byte is bad, half a million bytes: the record must not hold a hundred thousand entries.
    let bytes = [UInt8]((0..<500_000).map { $0 % 5 == 4 ? 0xFF : 0x61 })
    let (document, _) = try read(bytes, ["charset": "utf-8"])
    #expect(document.source.substitutions.count <= 4097)
    #expect(OriginalBytes.rebuild(document.source) == bytes)
  }

  @Test func linesWithTwoSpellingsKeepTheirBytes() throws {
    // Big5 as Windows reads it has 十 at A2CC and at A451; only the second is written back.
    let line: [UInt8] = [0xA4, 0x51, 0xA4, 0xD1, 0x0A]
    let odd: [UInt8] = [0xA2, 0xCC, 0xA4, 0xD1, 0x0A]
    let bytes = line + odd + line
    let (document, diagnostics) = try read(bytes, ["charset": "Big5"])
    #expect(lineTexts(document) == ["十天", "十天", "十天"])
    #expect(document.source.substitutions.map(\.original) == [odd])
    #expect(diagnostics.isEmpty)
    #expect(OriginalBytes.rebuild(document.source) == bytes)
  }

  @Test func binaryFilesAreRefused() throws {
    let inputs: [[UInt8]] = [
      (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) },
      Array("%PDF-1.7\nhello".utf8),
      [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0x20, count: 100),
      Array(repeating: 0, count: 1000),
    ]
    for bytes in inputs {
      let error = #expect(throws: InputError.self) { try read(bytes) }
      #expect(error?.problem.contains("looks like a binary file") == true)
      #expect(error?.advice.isEmpty == false)
    }
  }

  @Test func aFewNulsAreText() throws {
    let (document, _) = try read(Array("abc\0def\n\0ghi jkl mno".utf8))
    #expect(lineTexts(document) == ["abc\0def", "\0ghi jkl mno"])
  }
}
