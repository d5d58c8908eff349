import GalleyCore
import GalleyTesting
import LeadWordsPlugin
import Testing

@Suite struct LeadWordsTests {
  /// Each text, and its first part as the plugin marks it; empty where there is nothing to mark.
  @Test(arguments: [
    ("TWO MEN in a boat were seen off the point.", "TWO MEN"),
    ("A LONG WINTER is over.", "A LONG WINTER"),
    ("THE ferry is late.", ""),
    ("NO SMOKING", ""),
    ("Two men IN A BOAT", ""),
    ("云溪大桥昨日通车。", ""),
    ("  TWO MEN came.", ""),
    ("", ""),
  ])
  func marksWhatOpensAStory(text: String, lead: String) throws {
    var builder = DocumentBuilder()
    builder.article([.body(text)])
    var document = builder.document
    var diagnostics = Diagnostics()
    try Chain([Chain.Step(LeadWords())], given: [.paragraphs]).run(on: &document, &diagnostics)
    let inlines = document.articles[0].blocks[0].inlines ?? []
    if case .runInHead(let content)? = inlines.first {
      #expect(document.string(of: content) == lead)
    } else {
      #expect(lead == "")
    }
    #expect(document.string(of: inlines) == text)
  }

  /// The laws of Galley, on documents made for the purpose, the hostile ones included.
  @Test func keepsTheLaws() {
    let documents = PluginLaws.documents(count: 50)
    #expect(PluginLaws.check(LeadWords(), on: documents) == [])
    #expect(PluginLaws.checkIdempotence(LeadWords(), on: documents) == [])
  }
}
