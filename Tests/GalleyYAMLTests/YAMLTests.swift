import GalleyYAML
import Testing

private func parse(_ text: String) throws(YAMLError) -> YAMLNode {
  try YAML.parse(Array(text.utf8))
}

/// The error that a file gives, nil when it is accepted.
private func failure(_ text: String) -> YAMLError? {
  do throws(YAMLError) {
    _ = try parse(text)
    return nil
  } catch {
    return error
  }
}

@Suite struct YAMLTests {
  @Test func readsAChainWithPlaces() throws {
    let root = try parse(
      """
      # a chain
      chain:
        - unwrap: {width: 20, mode: "20"}
        - 标点
      empty:
      """)
    #expect(root.pairs?.map(\.key) == ["chain", "empty"])
    let steps = try #require(root["chain"]?.items)
    #expect(steps[0]["unwrap"]?["width"]?.content == .scalar("20", quoted: false))
    #expect(steps[0]["unwrap"]?["mode"]?.content == .scalar("20", quoted: true))
    #expect(steps[1] == YAMLNode(.scalar("标点", quoted: false), line: 4, column: 5))
    #expect(root["empty"]?.content == .scalar("", quoted: false))
    #expect(root.pairs?[0].line == 2)
    #expect(steps[0].pairs?[0].column == 5)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", YAMLError.Reason.duplicateKey("a", firstLine: 1), 3, 1),
    ("a: &x 1\n", .anchor("x"), 1, 4),
    ("a: 1\nb: [*x]\n", .alias("x"), 2, 5),
    ("a: !!str 1\n", .tag("tag:yaml.org,2002:str"), 1, 4),
    ("a: !<x> []\n", .tag("x"), 1, 4),
    ("&y {a: 1}\n", .anchor("y"), 1, 1),
    ("a: 1\n---\nb: 1\n", .secondDocument, 2, 1),
    ("? [a]\n: b\n", .keyIsNotScalar, 1, 3),
    ("", .empty, 1, 1),
    ("# nothing\n", .empty, 2, 1),
  ])
  func refuses(text: String, reason: YAMLError.Reason, line: Int, column: Int) {
    let error = failure(text)
    #expect(error?.reason == reason)
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func showsTheLineWithACaret() throws {
    let error = try #require(failure("first: 1\r\n标题: &a [x]\r\nlast: 1\r\n"))
    #expect(
      error.description == """
        line 2, column 5: the anchor “&a” is refused; write the value out, or quote it
          标题: &a [x]
              ^
        """)
  }

  @Test(arguments: [
    "a: [1\n", "a: 'x\n", "a: b: c\n", "\tx: 1\n", "a: \u{1}\n", "{", "a\n b: c\n", "%YAML 9\n",
    "a: \"\\q\"\n",
  ])
  func reportsSyntaxErrors(text: String) throws {
    let error = try #require(failure(text))
    guard case .syntax = error.reason else {
      Issue.record("not a syntax error: \(error)")
      return
    }
    #expect(error.line >= 1 && error.column >= 1)
  }

  @Test func placesInvalidUTF8() throws {
    do throws(YAMLError) {
      _ = try YAML.parse(Array("a: 1\nb: ".utf8) + [0xFF, 0x0A])
      Issue.record("accepted")
    } catch {
      #expect(error.line == 2 && error.column == 4)
    }
  }

  @Test func boundsDepthAndSize() throws {
    let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(failure(deepest) == nil)
    #expect(failure("[" + deepest + "]")?.reason == .tooDeep(limit: 32))
    #expect(
      failure(String(repeating: "[", count: 1_000_000))?.reason == .tooDeep(limit: 32))
    #expect(
      failure(String(repeating: "#", count: 1_048_577))?.reason == .tooLarge(limit: 1_048_576))
    #expect(failure(String(repeating: "- a\n", count: 262_144)) == nil)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a-b/c.d_1", "a-b/c.d_1"), ("", "\"\""), ("yes", "\"yes\""),
    ("NULL", "\"NULL\""), ("1", "\"1\""), ("-", "\"-\""), ("a: b", "\"a: b\""),
    ("标题", "\"标题\""), ("a\"\\\n\t", "\"a\\\"\\\\\\n\\t\""), ("\u{0}\u{85}", "\"\\u0000\\u0085\""),
    ("\u{FEFF}\u{2028}", "\"\\uFEFF\\u2028\""), ("\u{FFFE}\u{7F}", "\"\\uFFFE\\u007F\""),
  ])
  func quotes(string: String, expected: String) throws {
    #expect(YAML.quote(string) == expected)
    let root = try parse("\(expected): [\(expected)]\nlist:\n- \(expected)\n")
    #expect(root.pairs?[0].key == string)
    #expect(root.pairs?[0].value.items?[0].string == string)
    #expect(root["list"]?.items?[0].string == string)
  }
}
