import GalleyCore
import GalleyUnicode
import Glibc
import PlainTextPlugin
import Testing

@testable import LineRepairPlugin

/// What line repair keeps once for many: the evidence of gaps by kind, and probabilities by margin.
@Suite struct GapKindTests {
  /// Lines of one text after lines of another, so that there are two regions.
  private static let page: [String] = {
    let ferry = (0..<40).map { number in
      number.isMultiple(of: 7)
        ? "The ferry left." : "the boat was late, as it had been on day \(number % 5),"
    }
    let bridge = (0..<40).map { number in
      number.isMultiple(of: 9) ? "桥修好了。" : "石桥修了三年才修好，今年春天通了车，两"
    }
    return ferry + bridge
  }()

  @Test func everyGapFindsItsEvidence() throws {
    let source = Source(Self.page.joined(separator: "\n"))
    var diagnostics = Diagnostics()
    let options = try Options(for: PlainTextReader.manifest, written: [:])
    let document = try PlainTextReader(options: options).read(
      Input(name: "page.txt", bytes: source.bytes), &diagnostics)
    let facts = LineScanner(document.source, CodePointTable())
      .scan(document.lines, document.lines.indices)
    let regions = RegionFinder(facts: facts).regions()
    #expect(regions.count >= 2)
    let scale = GapScale(facts: facts)
    let kinds = GapKinds(scale, regions)
    var gap = 0
    for (region, range) in zip(regions, kinds.ranges) {
      scale.forEachGap(of: region) { evidence in
        #expect(kinds[gap] == evidence)
        #expect(range.contains(Int(kinds.kinds[gap])))
        gap += 1
      }
    }
    #expect(gap == facts.count - 1)
    // What looks alike is one kind, but for regions of different habits.
    for range in kinds.ranges {
      for kind in range {
        #expect(
          !kinds.evidence[range].dropFirst(kind - range.lowerBound + 1).contains(
            kinds.evidence[kind]))
      }
    }
    #expect(kinds.evidence.count < gap / 2)
  }

  /// Right to five digits at margins between those that are kept, and never below even odds.
  @Test func probabilitiesFollowTheirMargins() {
    for step in 0..<2000 {
      let margin = Double(step) * 0.01037
      let exact = 1 / (1 + exp(-margin))
      #expect(abs(NaturalScale.probability(ofMargin: margin) - exact) < 5e-6, "margin \(margin)")
    }
    #expect(NaturalScale.probability(ofMargin: -1) == 0.5)
  }

  @Test(arguments: [0.001, 0.3, 0.9999, 1, 1.0001, 2.718_281_828_459_045, 1234.5])
  func logarithmsAreExact(value: Double) {
    #expect(abs(NaturalScale.logarithm(value) - log(value)) < 1e-9)
  }
}
