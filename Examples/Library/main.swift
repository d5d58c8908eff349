import Foundation
import Galley

let page = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
var chain = try Preset.newspaper.specification()
chain.writer = .init(id: "epub")
let converter = Converter(try chain.prepared(from: .builtIn))
let book = try converter.convert(Input(name: "page.txt", bytes: Array(page)))
print(book.document.articles.count, "articles,", book.document.ledger.entries.count, "decisions")
try Data(book.output).write(to: URL(filePath: CommandLine.arguments[2]))
