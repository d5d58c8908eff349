/// White space that was left at a line break: the print broke between words there.
enum LineEdgeSpace {
  /// Whether one space stands after `above` or before `below`; more are an indent or a margin.
  static func isAt(_ above: LineFacts, _ below: LineFacts, _ bytes: [UInt8]) -> Bool {
    let isAfter =
      above.end < bytes.count && bytes[above.end] == 0x20
      && (above.end + 1 == bytes.count || bytes[above.end + 1] != 0x20)
    let isBefore =
      below.start > 0 && bytes[below.start - 1] == 0x20
      && (below.start == 1 || bytes[below.start - 2] == 0x0A || bytes[below.start - 2] == 0x0D)
    return isAfter || isBefore
  }
}
