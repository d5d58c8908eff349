/// The blocks of a document, flow by flow: each article's, then what is set aside; kept to find out whether a filter left
/// all of them as they were.
///
/// Most filters of a chain change no block of most documents. Flows that a filter did not write to are the very arrays
/// kept here, and blocks it only put back share their contents with the ones kept: to find them equal costs next to
/// nothing, while to read off what they show is a walk over all pieces.
struct Flows: Equatable {
  let articles: [[Block]]
  let setAside: [Block]

  init(_ document: Document) {
    articles = document.articles.map(\.blocks)
    setAside = document.setAside
  }
}
