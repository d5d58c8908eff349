/// Guesses on which page a heading will stand, for readers that show the table of contents without computing it.
///
/// It sets the document roughly: characters of an average width in lines of the page's length, headings with their
/// spacing, a heading never last on a page. All lengths are twentieths of a point.
struct PageEstimate: Sendable {
  /// The space below an entry of the table of contents.
  static let contentsGap = 40

  private let lineHeight: Int
  private let lineBytes: Int
  private let paragraphGap: Int
  private let textSize: Int
  private let columns: Int
  private let depth: Int
  private var page = 1
  private var column = 0
  /// Where the columns of this page begin: below the contents on the page those end on.
  private var top = 0
  private var position = 0

  /// Starts at the top of the first page of a document whose main language is `language`.
  init(_ page: PageLayout, _ language: LanguageProfile) {
    let isEastAsian = language.slot == .eastAsian
    textSize = language.textSize
    // East Asian lines lie on the grid; western fonts want some 15 % more than their size.
    lineHeight = isEastAsian ? PageLayout.gridPitch : textSize * 10 * 115 / 100
    // An ideograph is as wide as its size and has three bytes; a letter of a book face is 0.45 of it on the average,
    // in one byte where the script is Latin, else in two.
    let perByte =
      isEastAsian
      ? textSize * 10 / 3 : textSize * 10 * 45 / 100 / (language.hasTwoByteLetters ? 2 : 1)
    lineBytes = max(page.columnLength / perByte, 1)
    paragraphGap = language.firstLineCharacters > 0 ? 0 : StyleSheet.paragraphGap
    columns = page.columns
    depth = max(page.depth, lineHeight)
  }

  /// Sets the table of contents before everything else.
  mutating func addContents(entries: Int) {
    let height = 3 * lineHeight + entries * (lineHeight + Self.contentsGap)
    page += height / depth
    top = height % depth
    position = top
  }

  /// Sets a paragraph of so many bytes.
  mutating func addParagraph(bytes: Int) {
    add(lines: 1 + bytes / lineBytes)
    position += paragraphGap
  }

  /// Sets lines; constant time, however many they are.
  mutating func add(lines: Int) {
    let here = max((depth - position) / lineHeight, 0)
    guard lines > here else {
      position += lines * lineHeight
      return
    }
    let rest = lines - here - 1
    let perColumn = depth / lineHeight
    skip(columns: 1 + rest / perColumn)
    position += (rest % perColumn + 1) * lineHeight
  }

  /// Sets a heading and returns the page it stands on.
  mutating func addHeading(level: Int, bytes: Int) -> Int {
    let shape = HeadingShape(level: level, textSize: textSize)
    let lines = 1 + bytes * shape.size / textSize / lineBytes
    // Off the grid a line of a book face takes a good 1.3 of its size.
    let height = shape.before + lines * shape.size * 13 + shape.after
    // A heading keeps with the first line of what it heads.
    if position > top, position + height + lineHeight > depth { skip(columns: 1) }
    let page = page
    position += height
    return page
  }

  private mutating func skip(columns count: Int) {
    column += count
    if column >= columns {
      page += column / columns
      column %= columns
      top = 0
    }
    position = top
  }
}
