import Testing

/// Words divided at line ends whose hyphens recognition lost.
@Suite struct LostHyphenTests {
  private static let text = """
    The council of the harbour met again on Monday and took the question of the new station as its first business. \
    The chairman said the station had been under consideration for a generation, and that every administration \
    had found a reason for delay. The population of the lower town wanted an indication of the intention of the council, \
    not another resolution. The secretary read the correspondence, which was long, and the declaration of the fishermen, \
    which was short. After some conversation the council passed a motion for the construction of the station, with the \
    condition that the foundation be laid before the regatta, and the election of a committee was put on the paper. \
    The operation of the ferry was also mentioned. The superintendent gave an explanation of the irregularities of the \
    winter and denied the accusation that the reduction of the service was his decision. His information was that the \
    corporation in the capital had made the calculation without any communication with him. The publication of the \
    new table was received with indignation, and its application was put off. A deputation will travel to the capital.
    """

  /// Lines of `measure` characters; a long word is divided where its line has room, without a sign.
  private func divided(_ text: String, _ measure: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let room = measure - line.count - (line.isEmpty ? 0 : 1)
      if word.count <= room {
        line += line.isEmpty ? "\(word)" : " \(word)"
      } else if word.count >= 9, room >= 4, word.allSatisfy(\.isLetter) {
        let cut = min(room, word.count - 4)
        lines.append("\(line) \(word.prefix(cut))")
        line = String(word.dropFirst(cut))
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  @Test func halvesThatAreNoWordsAreJoined() throws {
    let page = [34, 38, 31].map { divided(Self.text, $0) }.joined(separator: "\n\n")
    let words = Set(Self.text.split { !$0.isLetter })
    let read = page.split(separator: "\n", omittingEmptySubsequences: true)
    let before = read.joined(separator: " ").split { !$0.isLetter }.count { !words.contains($0) }
    let after = try blocks(of: page).joined(separator: " ").split { !$0.isLetter }
    #expect(before >= 30)
    // Each is two pieces; what is like no other word stays as it was printed.
    #expect(after.count { !words.contains($0) } * 4 <= before)
  }

  /// Lines that end between words are joined by a space, rare words or not.
  @Test func wholeWordsStayApart() throws {
    #expect(try blocks(of: wrapped(Self.text, 34)).joined(separator: " ") == Self.text)
  }
}
