// An empty room: MarkdownPlugin moves in here.
