internal import Galley

/// The lines of a document as the reader saw them, one a line: number, range, page, region, mark, text.
struct LineDump {
  let document: Document

  init(_ document: Document) { self.document = document }

  /// Writes the lines to standard output; ends early when nobody reads.
  func write() throws(Failure) {
    for (index, line) in document.lines.enumerated() {
      guard !StandardOutput.shared.isClosed else { return }
      var text = "\(index + 1) @\(line.range.start)+\(line.range.length)"
      if line.page != 0 { text += " page \(line.page + 1)" }
      if line.region != 0 { text += " region \(line.region + 1)" }
      if line.mark != .none {
        text += " \(line.mark.kind)" + (line.mark.level > 0 ? " \(line.mark.level)" : "")
      }
      try StandardOutput.shared.write("\(text) “\(document.source.string(line.range))”\n")
    }
  }
}
