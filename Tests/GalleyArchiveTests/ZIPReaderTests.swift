import Testing

@testable import GalleyArchive

/// A container with one deflated entry `a` of a thousand sevens and one stored entry `b`.
private func sample() throws -> [UInt8] {
  let writer = ZIPWriter()
  try writer.add(name: "a", bytes: [UInt8](repeating: 7, count: 1000))
  try writer.add(name: "b", bytes: [1, 2, 3], method: .stored)
  return try writer.finish()
}

@Suite struct ZIPReaderTests {
  @Test func readsBackWhatWasWritten() throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let entries = sampleEntries(40, seed: seed)
      let writer = ZIPWriter()
      for entry in entries {
        try writer.add(name: entry.name, bytes: entry.bytes, method: entry.method)
      }
      let reader = try ZIPReader(writer.finish())
      #expect(reader.names == entries.map(\.name))
      for entry in entries {
        #expect(try reader.bytes(of: entry.name) == entry.bytes)
        #expect(reader.size(of: entry.name) == entry.bytes.count)
      }
      #expect(throws: ZIPError.noEntry("none")) { try reader.bytes(of: "none") }
    }
  }

  @Test func readsAContainerWithoutEntriesAndWithAComment() throws {
    var zip = try ZIPWriter().finish()
    #expect(try ZIPReader(zip).names == [])
    zip[zip.count - 2] = 3
    #expect(try ZIPReader(zip + [1, 2, 3]).names == [])
  }

  @Test func refusesWhatIsNotAContainer() throws {
    let zip = try sample()
    for bytes in [
      [], [0x50, 0x4B], [UInt8](repeating: 0, count: 100_000), Array(zip.dropLast()),
      Array(zip.dropFirst(200)),
    ] {
      #expect(throws: ZIPError.self) { try ZIPReader(bytes) }
    }
  }

  @Test func noticesDamage() throws {
    let zip = try sample()
    // The data of `a` starts behind 31 bytes of header; the first byte decides the block type.
    var damaged = zip
    damaged[31] ^= 0xFF
    #expect(throws: ZIPError.damaged(name: "a", detail: "its compressed data is wrong")) {
      try ZIPReader(damaged).bytes(of: "a")
    }
    let dataOfB = try #require(zip.firstRange(of: [0x62, 1, 2, 3])).lowerBound + 1
    damaged = zip
    damaged[dataOfB] = 9
    #expect(throws: ZIPError.damaged(name: "b", detail: "its checksum is wrong")) {
      try ZIPReader(damaged).bytes(of: "b")
    }
    damaged = zip
    damaged[30] = 0x7A
    #expect(throws: ZIPError.damaged(name: "a", detail: "its two names differ")) {
      try ZIPReader(damaged).bytes(of: "a")
    }
    #expect(try ZIPReader(damaged).bytes(of: "b") == [1, 2, 3])
  }

  /// Any byte changed: an error or the right content, never a crash or wrong content.
  @Test func survivesEveryChangedByte() throws {
    let zip = try sample()
    let whole = [UInt8](repeating: 7, count: 1000)
    for place in zip.indices {
      for change in [0x01, 0x80, 0xFF] as [UInt8] {
        var damaged = zip
        damaged[place] ^= change
        guard let reader = try? ZIPReader(damaged) else { continue }
        for (name, content) in [("a", whole), ("b", [1, 2, 3])] {
          if let bytes = try? reader.bytes(of: name) { #expect(bytes == content) }
        }
      }
    }
    for count in zip.indices {
      #expect(throws: ZIPError.self) { try ZIPReader(Array(zip[..<count])) }
    }
  }

  @Test func boundsWhatAContainerMayExpandTo() throws {
    let zip = try sample()
    #expect(throws: ZIPError.expandsTooFar(limit: 1002)) {
      try ZIPReader(zip, limits: .init(expandedBytes: 1002))
    }
    #expect(throws: ZIPError.tooManyEntries(count: 2, limit: 1)) {
      try ZIPReader(zip, limits: .init(entries: 1))
    }
    // A size that DEFLATE cannot reach from so few bytes: refused before memory is reserved.
    var bomb = zip
    let directory = number(zip, at: zip.count - 6, 4)
    bomb.replaceSubrange(directory + 24..<directory + 28, with: [0, 0, 0, 0x3F])
    let reader = try ZIPReader(bomb)
    #expect(throws: ZIPError.damaged(name: "a", detail: "its compressed data is wrong")) {
      try reader.bytes(of: "a")
    }
  }

  @Test func refusesWhatItDoesNotKnow() throws {
    let zip = try sample()
    let directory = number(zip, at: zip.count - 6, 4)
    var changed = zip
    changed[directory + 10] = 12
    #expect(throws: ZIPError.unsupported(feature: "compression method 12", name: "a")) {
      try ZIPReader(changed).bytes(of: "a")
    }
    changed = zip
    changed[directory + 8] = 1
    #expect(throws: ZIPError.unsupported(feature: "encryption", name: "a")) {
      try ZIPReader(changed).bytes(of: "a")
    }
    changed = zip
    for i in zip.count - 6..<zip.count - 2 { changed[i] = 0xFF }
    #expect(throws: ZIPError.unsupported(feature: "ZIP64", name: nil)) { try ZIPReader(changed) }
  }
}
