/// The UTF-8 bytes of a literal.
func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A string for reading in a failure message.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
