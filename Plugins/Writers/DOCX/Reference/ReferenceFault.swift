/// Why a reference document cannot be taken: what is wrong, then what to do.
struct ReferenceFault: Error, Sendable, Hashable {
  /// Both, as one line.
  let problem: String

  /// Says what is wrong and what to do.
  init(
    _ problem: String,
    advice: String = "open it in Word or LibreOffice, save it as .docx, and use that"
  ) {
    self.problem = "\(problem); \(advice)"
  }
}
