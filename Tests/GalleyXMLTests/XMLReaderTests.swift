import Testing

@testable import GalleyXML

/// All events of a file, or the error that ended it.
func events(
  _ bytes: [UInt8], comments: Bool = false, chunk: Int = 65_536, limits: XMLLimits = XMLLimits()
) throws(XMLReadError) -> [XMLEvent] {
  let reader = XMLReader(
    bytes, limits: limits, readsComments: comments, ignoresDeclaredEncoding: false, chunk: chunk)
  var result: [XMLEvent] = []
  while let event = try reader.next() { result.append(event) }
  return result
}

func events(_ text: String, comments: Bool = false, chunk: Int = 65_536) throws(XMLReadError)
  -> [XMLEvent]
{
  try events(Array(text.utf8), comments: comments, chunk: chunk)
}

/// The error that a file gives, nil when it is read to its end.
func failure(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> XMLReadError? {
  do throws(XMLReadError) {
    _ = try events(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

private func isNotWellFormed(_ error: XMLReadError?) -> Bool {
  if case .notWellFormed? = error?.reason { true } else { false }
}

@Suite struct XMLReaderTests {
  @Test func reportsEventsInOrder() throws {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE a PUBLIC "-//X//Y" "http://example.invalid/x.dtd">
      <a xmlns="urn:a" xmlns:p="urn:p" p:x="1&amp;2 &#60;&#x4e2d;" y="">一&lt;<!-- c --><![CDATA[<&>]]>\
      <?pi d?>二<p:b/></a>
      """
    #expect(
      try events(text) == [
        .startElement(
          name: "a", namespace: "urn:a",
          attributes: [
            XMLAttribute(name: "x", namespace: "urn:p", value: "1&2 <中"),
            XMLAttribute(name: "y", value: ""),
          ]),
        .text("一<<&>二"),
        .startElement(name: "b", namespace: "urn:p", attributes: []),
        .endElement(name: "b", namespace: "urn:p"),
        .endElement(name: "a", namespace: "urn:a"),
      ])
    #expect(
      try events(text, comments: true)[1...3] == [.text("一<"), .comment(" c "), .text("<&>二")])
  }

  @Test(arguments: [1, 2, 3, 7, 64, 65_536])
  func readsTheSameInChunksOfAnySize(chunk: Int) throws {
    let text = "<a>\n<b x='>文'>一二三 &amp; 四</b>\n<c/>tail<!-- - --></a>\n"
    #expect(try events(text, comments: true, chunk: chunk) == events(text, comments: true))
  }

  @Test func placesEvents() throws {
    let text = "<?xml version='1.0'?>\n<a x='>'\n y='1' >文x\n<b/>y</a>"
    let bytes = Array(text.utf8)
    for chunk in [5, 65_536] {
      let reader = XMLReader(
        bytes, limits: XMLLimits(), readsComments: false, ignoresDeclaredEncoding: false,
        chunk: chunk)
      var places: [[Int?]] = []
      while try reader.next() != nil { places.append([reader.line, reader.offset]) }
      let starts = ["<a", "文", "<b", "<b", "y</a", "</a"].map { piece in
        bytes.firstRange(of: Array(piece.utf8))?.lowerBound
      }
      #expect(places.map { $0[1] } == starts)
      #expect(places.map { $0[0] } == [3, 3, 4, 4, 4, 4])
    }
  }

  @Test func refusesBillionLaughs() {
    var text = "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
    for i in 1...20 { text += "<!ENTITY l\(i) \"&l\(i - 1);&l\(i - 1);&l\(i - 1);\">" }
    text += "]><a>&l20;</a>"
    #expect(failure(Array(text.utf8))?.reason == .declaration)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://example.invalid/\"> %p;]><a/>",
    "<!DOCTYPE a [%p;]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b (x|y) \"x\">]><a/>",
    "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>",
    "<!DOCTYPE a [<!NOTATION n SYSTEM \"x\">]><a/>",
  ])
  func refusesDeclarations(text: String) {
    #expect(failure(Array(text.utf8))?.reason == .declaration)
  }

  @Test(arguments: [
    "<a>&nbsp;</a>", "<a b='&nbsp;'/>",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><a>x&nbsp;y</a>",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><a b='x&nbsp;y'/>",
  ])
  func refusesEntities(text: String) {
    #expect(failure(Array(text.utf8))?.reason == .entityReference("nbsp"))
  }

  @Test func boundsDepthAndSize() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(
        (String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(failure(nested(256)) == nil)
    #expect(failure(nested(257))?.reason == .tooDeep(limit: 256))
    #expect(failure(nested(1_000_000))?.reason == .tooDeep(limit: 256))
    #expect(failure(nested(1000), limits: XMLLimits(depth: 1000)) == nil)
    #expect(failure(nested(3), limits: XMLLimits(bytes: 20))?.reason == .tooLarge(limit: 20))
  }

  @Test(arguments: [
    "", " ", "x", "<a>", "<a", "<a></b>", "<a/><b/>", "<a>&lt</a>", "<a b='1' b='2'/>",
    "<p:a/>", "<a>\u{1}</a>", "<a>&#0;</a>", "<a>]]></a>", "<a b='<'/>", "<a/>x", "<!-- -- --><a/>",
  ])
  func refusesBrokenXML(text: String) {
    #expect(isNotWellFormed(failure(Array(text.utf8))))
  }

  @Test func refusesEveryTruncation() {
    let text = Array("<?xml version='1.0'?><a b='文'>一<!-- c --><![CDATA[x]]>&amp;<c/></a>".utf8)
    for count in 0..<text.count { #expect(isNotWellFormed(failure(Array(text[..<count])))) }
  }

  @Test func refusesInvalidUTF8WithAPlace() throws {
    for bad in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8]] as [[UInt8]] {
      let error = failure(Array("<a>\nxy".utf8) + bad + Array("z</a>".utf8))
      #expect(isNotWellFormed(error))
      #expect(error?.line == 2)
    }
  }

  @Test func readsDeclaredEncodings() throws {
    let gbk: [UInt8] =
      Array("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xD6, 0xD0]
      + Array("</a>".utf8)
    #expect(try events(gbk)[1] == .text("中"))
    let utf8 = Array("<?xml version='1.0' encoding='GBK'?><a>中</a>".utf8)
    let reader = XMLReader(utf8, ignoresDeclaredEncoding: true)
    _ = try reader.next()
    #expect(try reader.next() == .text("中"))
  }

  /// Long tokens must cost linear time or be refused; the limit is far above what either takes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["<a>", "<a b='", "<!--", "<a><![CDATA[", "<", "<a><?x ", "<!DOCTYPE a ["])
  func takesLongTokensInLinearTime(opening: String) {
    let bytes = Array(opening.utf8) + [UInt8](repeating: 0x78, count: 30_000_000)
    #expect(isNotWellFormed(failure(bytes)))
  }

  @Test func makesSmallTrees() throws {
    let tree = try XMLTree(
      Array("<a xmlns='urn:a'>1<b c='2'>3<d/></b><b/>4<!-- 5 --></a>".utf8))
    #expect(tree.root.text == "134")
    #expect(tree.root.namespace == "urn:a")
    #expect(tree.root.elements("b").count == 2)
    #expect(tree.root.first("b")?.attribute("c") == "2")
    #expect(tree.root.first("b")?.attribute("c", namespace: "urn:a") == nil)
    #expect(throws: XMLReadError.self) { try XMLTree([]) }
  }
}
