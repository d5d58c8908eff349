internal import GalleyCore

extension StyleID {
  /// The paragraph style of a role.
  init(_ role: Role) {
    self =
      switch role {
      case .body: .bodyText
      case .title: .heading1
      case .section: .heading2
      case .subtitle: .subtitle
      case .byline: .byline
      case .affiliation: .affiliation
      case .abstract: .abstract
      case .keywords: .keywords
      case .doi: .doi
      case .date: .date
      case .source: .source
      case .url: .url
      case .caption: .caption
      case .reference: .reference
      case .advert: .advert
      case .boilerplate: .boilerplate
      case .runningHead, .folio: .furniture
      }
  }
}
