/// Why a ZIP container cannot be written or read.
public enum ZIPError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name is absolute, empty, too long, or holds a backslash, a control character, or an empty,
  /// `.` or `..` part.
  case invalidName(String)
  /// Two entries have the same name (compared after canonical composition).
  case duplicateName(String)
  /// The container would pass 4 GiB or 65 534 entries, the limits of ZIP without ZIP64.
  case tooLarge
  /// The bytes are not a ZIP container, or it was cut short.
  case notAnArchive
  /// The container uses ZIP64, several disks, encryption or a method other than stored and deflated.
  case unsupported(feature: String, name: String?)
  /// A header or the data of an entry is damaged.
  case damaged(name: String, detail: String)
  /// The container has more entries than allowed.
  case tooManyEntries(count: Int, limit: Int)
  /// The entries would expand to more bytes than allowed.
  case expandsTooFar(limit: Int)
  /// No entry has this name.
  case noEntry(String)
  /// The compressor could not be made for want of memory.
  case outOfMemory

  /// What happened, and what to do next.
  public var description: String {
    switch self {
    case .invalidName(let name):
      "“\(name)” cannot name a ZIP entry; use a relative path with “/”, without “..” and “\\”"
    case .duplicateName(let name):
      "two ZIP entries are named “\(name)”; give one of them another name"
    case .tooLarge:
      "the ZIP would pass 4 GiB or 65 534 entries; split the document into several files"
    case .notAnArchive:
      "not a ZIP container, or its end is missing; fetch or copy the file again"
    case .unsupported(let feature, let name):
      "the ZIP uses \(feature)\(name.map { " for “\($0)”" } ?? ""), which is not read; "
        + "pack it again with an ordinary ZIP tool"
    case .damaged(let name, let detail):
      "the ZIP entry “\(name)” is damaged (\(detail)); fetch or copy the file again"
    case .tooManyEntries(let count, let limit):
      "the ZIP has \(count) entries, more than the \(limit) allowed; raise the limit if you trust it"
    case .expandsTooFar(let limit):
      "the ZIP would expand to more than the \(limit) bytes allowed; raise the limit if you trust it"
    case .noEntry(let name):
      "the ZIP has no entry “\(name)”; look at its list of names"
    case .outOfMemory:
      "no memory for the compressor; run fewer documents side by side"
    }
  }
}
