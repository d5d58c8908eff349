internal import GalleyXML

/// The numbering of a reference document, and where ours goes in.
///
/// Definitions stand before instances (CT_Numbering), and the styles of the document may name any of them, so all
/// stay as they are.
struct ReferenceNumbering: Sendable {
  /// The part up to its first instance, its instances, and what stands behind them.
  private let parts:
    (definitions: ArraySlice<UInt8>, instances: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)
  /// The first number that no definition has.
  let firstDefinition: Int
  /// The first number that no instance has.
  let firstInstance: Int
  /// The identifiers of its definitions, in upper case.
  let identifiers: Set<String>

  /// Numbers beyond this are damage: Word counts in 31 bits.
  private static let largest = 1 << 30

  /// Reads the numbering part.
  init(_ package: ReferencePackage, _ part: String) throws(ReferenceFault) {
    var definition = -1
    var instance = 0
    var identifiers: Set<String> = []
    var firstInstance: Int?
    var afterInstances: Int?
    let found = try package.forEachElement(in: part, root: "numbering") {
      element, _, start throws(ReferenceFault) in
      func number(_ name: String) throws(ReferenceFault) -> Int {
        guard let number = element.attribute(name).flatMap(Int.init),
          (0...Self.largest).contains(number)
        else {
          throw ReferenceFault("the reference document has a list without a number in '\(part)'")
        }
        return number
      }
      switch element.name {
      case "abstractNum":
        definition = max(definition, try number("abstractNumId"))
        if let identifier = element.first("nsid")?.value {
          identifiers.insert(identifier.uppercased())
        }
      case "num":
        instance = max(instance, try number("numId"))
        if firstInstance == nil { firstInstance = start }
      case "numIdMacAtCleanup": afterInstances = start
      default: break
      }
    }
    let after = afterInstances ?? found.end
    let first = min(firstInstance ?? after, after)
    parts = (found.bytes[found.root..<first], found.bytes[first..<after], found.bytes[after...])
    firstDefinition = definition + 1
    self.firstInstance = instance + 1
    self.identifiers = identifiers
  }

  /// The part with our definitions behind its own, and our instances behind its own.
  func written(definitions: [UInt8], instances: [UInt8]) -> [UInt8] {
    Array(parts.definitions) + definitions + parts.instances + instances + parts.rest
  }
}
