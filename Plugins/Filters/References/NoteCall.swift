/// What a note or an entry is called by, in the text and at its own beginning.
enum NoteCall: Hashable {
  /// A number.
  case number(Int)
  /// An asterisk or dagger and how often it stands there: printers use * † ‡ and then double them
  /// (Chicago Manual of Style, 17th ed., 14.25).
  case sign(UInt32, count: Int)
}
