/// The chain that runs where none is given: a chain file like any other, in the program.
let defaultChainText = """
  # Pages of newspapers and journals. Save this text, change it, and use it with --chain FILE.
  # The reader is chosen by the input's extension and content, the writer by the output's extension.
  name: newspaper
  filters:
    - furniture
    - columns
    - line-repair
    - inline-markup
    - normalise
    - punctuation
    - roles
    - articles
    - headings
    - references
    - pages
    - language

  """

/// The chain `plain`.
let plainChainText = """
  # Lines joined to paragraphs, nothing else.
  name: plain
  filters:
    - line-repair

  """
