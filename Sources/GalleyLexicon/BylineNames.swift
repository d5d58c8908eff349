/// The people whom a byline names, without the marks, words and organisations around them.
///
/// For metadata: the byline itself stays as it was printed. Linear in a line of at most some hundred bytes.
extension Byline {
  /// The names in `line`, in their order; the whole line without its opening where no names can be told apart.
  ///
  /// `□ 云溪中学 陈 默 周小满` gives `陈默` and `周小满`; `By Ada Lee and Tom Fox` gives two names.
  public static func names(in line: String) -> [String] {
    let text = withoutOpening(Substring(line).trimmed)
    guard !text.isEmpty else { return [] }
    let isHan = text.unicodeScalars.contains { SentenceMarks.isHan($0.value) }
    let names = isHan ? hanNames(text) : latinNames(text)
    return names.isEmpty ? [String(text)] : names
  }

  private static func withoutOpening(_ line: Substring) -> Substring {
    var text = line
    while let first = text.unicodeScalars.first, isBylineMark(first.value) {
      text = text.dropFirst().trimmed
    }
    if text.first == "（" || text.first == "(", text.last == "）" || text.last == ")" {
      text = text.dropFirst().dropLast().trimmed
    }
    for word in openings where text.lowercased().hasPrefix(word) {
      return text.dropFirst(word.count).trimmed
    }
    return text
  }

  /// Words that open a byline and belong to nobody's name, in lower case.
  private static let openings = [
    "作者：", "作者:", "撰文：", "文：", "文／", "文/图", "文/", "文 /", "文图", "图/", "摄影/", "本报记者", "本報記者", "本刊记者",
    "本网记者", "特约记者", "通讯员", "通訊員", "记者", "記者", "by ", "von ", "par ", "por ", "di ", "door ", "av ",
    "från ",
  ]

  /// The names at the end of the line, after organisations; a name of two ideographs spaced apart is one name.
  private static func hanNames(_ text: Substring) -> [String] {
    var fields: [Substring] = []
    var openSingle: String?
    var names: [String] = []
    for field in text.split(whereSeparator: {
      $0 == "、" || $0 == "，" || $0 == "；" || $0.isWhitespace
    }) {
      fields.append(field)
    }
    for field in fields {
      if field.count == 1 {
        if let first = openSingle {
          names.append(first + field)
          openSingle = nil
        } else {
          openSingle = String(field)
        }
      } else {
        openSingle = nil
        // What stands before a field that is no name belongs to the organisation.
        if parse(Array(field.utf8), 0..<field.utf8.count) == .names {
          names.append(String(field))
        } else {
          names = []
        }
      }
    }
    return names
  }

  /// The parts between commas and the words for “and”, where each looks like a name.
  private static func latinNames(_ text: Substring) -> [String] {
    var parts = [String(text)]
    for separator in [" and ", " & ", " und ", " et ", " y ", " och ", " en ", "; ", ", "] {
      parts = parts.flatMap { $0.split(separator: separator).map { String(Substring($0).trimmed) } }
    }
    // `Marlow, Edith` is one name turned round.
    let areNames = parts.allSatisfy { $0.contains(" ") && $0.first?.isLowercase == false }
    return areNames && parts.count <= 12 ? parts : []
  }
}

extension Substring {
  /// Without white space at either end.
  fileprivate var trimmed: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
