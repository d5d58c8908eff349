internal import GalleyLexicon

/// Finds the lines that begin a speech in talk and plays, by the return of the names before them: `Q. Are they there?`,
/// `FERRYMAN. The water is up.`, `प्रश्न: …`, `问：…`.
///
/// No list of such words is needed, which would know neither the persons nor the language. Costs a look at the first
/// bytes of each line.
enum SpeechLabels {
  /// Marks the lines that open with the name of a speaker.
  static func note(_ facts: inout [LineFacts], _ bytes: [UInt8]) {
    var labels: [(index: Int, label: SpeakerLabel)] = []
    for index in facts.indices
    where facts[index].flags.isDisjoint(with: [.standsAlone, .startsFrontLabel]) {
      if let label = SpeakerLabel.parse(bytes, facts[index].start..<facts[index].end) {
        labels.append((index, label))
      }
    }
    for index in SpeakerLabel.returning(labels) { facts[index].flags.insert(.opensSpeech) }
  }
}
