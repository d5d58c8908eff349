internal import GalleyBook
internal import GalleyCore
internal import GalleyXML

/// Writes what `encodingDesc` says: the program, and which rules of which filters changed the text how often.
///
/// It comes from the ledger, so it names what was done and not what might have been.
struct ProcessingRecord {
  let xml: XMLWriter
  let ledger: Ledger

  /// Writes `editorialDecl`, where there were decisions, and `appInfo`.
  func write() {
    let plugins = counts()
    if !plugins.isEmpty {
      xml.element("editorialDecl") {
        for plugin in plugins { write(plugin) }
        xml.newline()
      }
      xml.newline()
    }
    xml.element("appInfo") {
      xml.element("application", ["ident": "galley", "version": Version.current]) {
        xml.element("label", text: "Galley")
        let names = plugins.map(\.name).joined(separator: ", ")
        xml.element(
          "desc",
          text: names.isEmpty
            ? "The text stands as it was read."
            : "Parts of the chain that took decisions, in their order: \(names).")
      }
    }
    xml.newline()
  }

  private struct Plugin {
    var name: String
    var rules: [(rule: Rule, count: Int)]
  }

  /// The plugins in the order they first declared a rule, each with the rules that decided something.
  private func counts() -> [Plugin] {
    var uses = [Int](repeating: 0, count: ledger.rules.count)
    for entry in ledger.entries where Int(entry.rule.index) < uses.count {
      uses[Int(entry.rule.index)] += 1
    }
    var plugins: [Plugin] = []
    for (declared, count) in zip(ledger.rules, uses) where count > 0 {
      if let index = plugins.firstIndex(where: { $0.name == declared.plugin }) {
        plugins[index].rules.append((declared.rule, count))
      } else {
        plugins.append(Plugin(name: declared.plugin, rules: [(declared.rule, count)]))
      }
    }
    return plugins
  }

  private func write(_ plugin: Plugin) {
    xml.newline()
    xml.element("p") {
      xml.text("Decisions of \(plugin.name):")
      xml.newline()
      xml.element("list") {
        for (rule, count) in plugin.rules {
          xml.newline()
          xml.element("item", ["n": rule.id], text: "\(rule.id) (\(count)): \(rule.summary)")
        }
        xml.newline()
      }
    }
  }
}
