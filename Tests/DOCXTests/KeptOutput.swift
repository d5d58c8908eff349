import Foundation
import Testing

/// Writes what the tests made into the folder that `GALLEY_KEEP_OUTPUT` names, for checkers outside.
@Suite struct KeptOutput {
  static let folder = ProcessInfo.processInfo.environment["GALLEY_KEEP_OUTPUT"]

  @Test(.enabled(if: folder != nil)) func keep() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    func keep(_ name: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    try keep("chinese.docx", docx(Samples.chinese()))
    try keep("chinese-flat.xml", flat(Samples.chinese()))
    try keep(
      "chinese-vertical.docx",
      docx(Samples.chinese(), ["writing-mode": "vertical", "columns": "2"]))
    try keep("chinese-columns.docx", docx(Samples.chinese(), ["columns": "3"]))
    try keep("chinese-omit.docx", docx(Samples.chinese(), ["set-aside": "omit", "contents": "no"]))
    try keep("english.docx", docx(Samples.english()))
    try keep("english-flat.xml", flat(Samples.english()))
    try keep("arabic.docx", docx(Samples.arabic()))
    try keep("everything.docx", docx(Samples.everything()))
    try keep("everything-flat.xml", flat(Samples.everything()))
    try keep("notes.docx", docx(Samples.notes()))
    try keep("notes-end.docx", docx(Samples.notes(), ["notes": "endnotes", "ledger": "yes"]))
    try keep("notes-flat.xml", flat(Samples.notes(), ["ledger": "yes"]))
    let house = try ReferenceSample().bytes
    try keep("house.docx", house)
    try keep("chinese-house.docx", docx(Samples.chinese(), like: house))
    try keep("chinese-house-flat.xml", flat(Samples.chinese(), like: house))
    try keep("notes-house.docx", docx(Samples.notes(), like: house))
    try keep("arabic-house.docx", docx(Samples.arabic(), ["columns": "2"], like: house))
    try keep(
      "arabic-columns.docx", docx(Samples.arabic(), ["columns": "2", "page-size": "letter"]))
    try keep("nasty.docx", docx(Nasty.document()))
    try keep("many.docx", docx(Nasty.manyArticles(300)))
  }
}
