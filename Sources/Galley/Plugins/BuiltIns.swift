// Every plugin that comes with Galley. To add one: import its module, add its line here, and, for a filter, its
// line in Chains/DefaultChain.swift at the same place (a test holds the two against each other).
internal import ArticlesPlugin
internal import ColumnsPlugin
internal import DOCXPlugin
internal import EPUBPlugin
internal import FurniturePlugin
internal import HeadingsPlugin
internal import HTMLPlugin
internal import InlineMarkupPlugin
internal import JSONPlugin
internal import LanguagePlugin
internal import LineRepairPlugin
internal import MarkdownPlugin
internal import NormalisationPlugin
internal import PagesPlugin
internal import PlainTextPlugin
internal import PunctuationPlugin
internal import ReferencesPlugin
internal import RolesPlugin
internal import TEIPlugin
internal import TextPlugin

extension Catalogue {
  /// The plugins that come with Galley.
  public static let builtIn = Catalogue(
    readers: [
      ReaderEntry(PlainTextReader.self, extensions: ["txt", "text", "md", "markdown"]),
      ReaderEntry(JSONReader.self, extensions: ["json"]),
    ],
    filters: [
      FurnitureFilter.self,
      Columns.self,
      LineRepair.self,
      InlineMarkup.self,
      Normalisation.self,
      Punctuation.self,
      Roles.self,
      Articles.self,
      Headings.self,
      References.self,
      Pages.self,
      LanguageFilter.self,
    ],
    writers: [
      EPUBWriter.self,
      DOCXWriter.self,
      FlatOPCWriter.self,
      HTMLWriter.self,
      TEIWriter.self,
      MarkdownWriter.self,
      PlainTextWriter.self,
      JSONWriter.self,
    ]
  )
}
