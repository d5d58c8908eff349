// Every plugin that comes with Galley. To add one: import its module, add its line here, and, for a filter, its
// line in Chains/DefaultChain.swift at the same place (a test holds the two against each other).

extension Catalogue {
  /// The plugins that come with Galley.
  public static let builtIn = Catalogue(
    readers: [],
    filters: [],
    writers: []
  )
}
