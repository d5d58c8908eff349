import Testing

/// Lines with signs over their letters, broken by a program that counts the signs.
@Suite struct CountedWidthTests {
  /// Paragraphs of the Arabic sample with a vowel sign on the first letters of every fifth word.
  private static let paragraphs = MetamorphicSample.all.first { $0.name == "arabic" }.map {
    $0.text.split(separator: "\n").dropFirst(2).map { line in
      line.split(separator: " ").enumerated().map { index, word in
        index.isMultiple(of: 5)
          ? word.prefix(4).map { "\($0)\u{064E}" }.joined() + word.dropFirst(4) : String(word)
      }.joined(separator: " ")
    }
  }

  /// Greedy lines of at most `measure` code points.
  private func counted(_ text: String, _ measure: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > measure {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? "\(word)" : " \(word)"
    }
    return lines + [line]
  }

  @Test(arguments: [46, 52, 60]) func fullLinesGoOn(measure: Int) throws {
    let paragraphs = try #require(Self.paragraphs)
    let page = paragraphs.flatMap { counted($0, measure) }.joined(separator: "\n")
    #expect(try blocks(of: page) == paragraphs)
  }
}
