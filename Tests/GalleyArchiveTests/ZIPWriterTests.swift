import Testing

@testable import GalleyArchive

/// A little-endian number out of a container.
func number(_ bytes: [UInt8], at offset: Int, _ count: Int) -> Int {
  (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
}

/// A small generator with a fixed seed (SplitMix64), so that every run tests the same inputs.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Entries of every kind: empty, tiny, text, noise, names in several scripts.
func sampleEntries(_ count: Int, seed: UInt64) -> [ZIPEntry] {
  var random = SeededGenerator(state: seed)
  return (0..<count).map { index in
    let length = [0, 1, 2, 50, 5_000, 200_000][Int.random(in: 0..<6, using: &random)]
    let alphabet: ClosedRange<UInt8> = Bool.random(using: &random) ? 97...101 : 0...255
    let bytes = (0..<length).map { _ in UInt8.random(in: alphabet, using: &random) }
    let methods: [ZIPMethod] = [.stored, .deflated(), .deflated(level: 1), .deflated(level: 9)]
    let method = methods[Int.random(in: 0..<4, using: &random)]
    let name = index.isMultiple(of: 5) ? "章/第\(index).xhtml" : "text/\(index).xhtml"
    return ZIPEntry(name: name, bytes: bytes, method: method)
  }
}

@Suite struct ZIPWriterTests {
  @Test func writesTheMimetypeEntryAsEPUBWants() throws {
    let writer = ZIPWriter()
    try writer.add(name: "mimetype", bytes: Array("application/epub+zip".utf8), method: .stored)
    let zip = try writer.finish()
    #expect(number(zip, at: 0, 4) == 0x0403_4B50)
    #expect(number(zip, at: 4, 2) == 20)  // version needed
    #expect(number(zip, at: 6, 2) == 0)  // flags
    #expect(number(zip, at: 8, 2) == 0)  // stored
    #expect(number(zip, at: 10, 2) == 0)  // time
    #expect(number(zip, at: 12, 2) == 0x21)  // 1980-01-01
    #expect(number(zip, at: 14, 4) == 0x2CAB_616F)  // CRC-32, known for this string
    #expect(number(zip, at: 18, 4) == 20)
    #expect(number(zip, at: 22, 4) == 20)
    #expect(number(zip, at: 26, 2) == 8)  // name
    #expect(number(zip, at: 28, 2) == 0)  // no extra field
    #expect(String(decoding: zip[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    // The central directory.
    #expect(number(zip, at: 58, 4) == 0x0201_4B50)
    #expect(number(zip, at: 62, 2) == 20)
    #expect(number(zip, at: 64, 2) == 20)
    #expect(zip[66..<86].elementsEqual(zip[6..<26]))
    #expect(number(zip, at: 86, 2) == 8)
    #expect(zip[88..<100].allSatisfy { $0 == 0 })  // extra, comment, disk, attributes
    #expect(number(zip, at: 100, 4) == 0)  // offset of the local header
    #expect(String(decoding: zip[104..<112], as: UTF8.self) == "mimetype")
    // The end.
    #expect(number(zip, at: 112, 4) == 0x0605_4B50)
    #expect(number(zip, at: 120, 2) == 1)
    #expect(number(zip, at: 122, 2) == 1)
    #expect(number(zip, at: 124, 4) == 54)
    #expect(number(zip, at: 128, 4) == 58)
    #expect(number(zip, at: 132, 2) == 0)
    #expect(zip.count == 134)
  }

  @Test func marksUTF8NamesOnly() throws {
    for (name, flags) in [("a.xml", 0), ("章.xml", 0x0800)] {
      let writer = ZIPWriter()
      try writer.add(name: name, bytes: [1])
      #expect(number(try writer.finish(), at: 6, 2) == flags)
    }
  }

  @Test func storesWhatDoesNotShrink() throws {
    var random = SeededGenerator(state: 1)
    let noise = (0..<1000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for (bytes, method) in [
      (noise, 0), ([], 0), ([7], 0), ([UInt8](repeating: 7, count: 1000), 8),
    ] {
      let writer = ZIPWriter()
      try writer.add(name: "a", bytes: bytes)
      #expect(number(try writer.finish(), at: 8, 2) == method)
    }
  }

  @Test(arguments: [
    "", "/a", "a//b", "a/", "..", "../a", "a/../b", "a/..", ".", "./a", "a\\b", "c:x", "a\u{0}",
    "a\nb", String(repeating: "x", count: 65_536),
  ])
  func refusesNames(name: String) throws {
    let writer = ZIPWriter()
    #expect(throws: ZIPError.invalidName(name)) { try writer.add(name: name, bytes: []) }
    #expect(try writer.finish().count == 22)
  }

  @Test(arguments: ["a", "a/b", "...", ".a", "a..b/c", "[Content_Types].xml", "一/二"])
  func takesNames(name: String) throws {
    let writer = ZIPWriter()
    try writer.add(name: name, bytes: [])
    #expect(throws: ZIPError.duplicateName(name)) { try writer.add(name: name, bytes: []) }
  }

  @Test func refusesTooManyEntries() throws {
    let writer = ZIPWriter()
    for index in 0..<65_534 { try writer.add(name: "\(index)", bytes: [], method: .stored) }
    #expect(throws: ZIPError.tooLarge) { try writer.add(name: "x", bytes: []) }
    #expect(number(try writer.finish().suffix(12) + [], at: 0, 2) == 65_534)
  }

  @Test(arguments: 1...4)
  func givesTheSameBytesSideBySide(width: Int) throws {
    let entries = sampleEntries(60, seed: UInt64(width))
    let serial = ZIPWriter()
    for entry in entries {
      try serial.add(name: entry.name, bytes: entry.bytes, method: entry.method)
    }
    let parallel = ZIPWriter()
    let packed = try parallel.pack(entries.count, size: .max, width: width) { entries[$0] }
    try parallel.add(packed)
    #expect(try serial.finish() == parallel.finish())
  }

  @Test func failsTheSameWithPackedEntries() throws {
    for (names, failure) in [
      (["a", "a"], ZIPError.duplicateName("a")), (["../x", "a"], .invalidName("../x")),
    ] {
      let writer = ZIPWriter()
      let packed = try writer.pack(2, size: .max) { ZIPEntry(name: names[$0], bytes: []) }
      #expect(throws: failure) { try writer.add(packed) }
    }
  }
}
