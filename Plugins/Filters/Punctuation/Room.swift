// An empty room: PunctuationPlugin moves in here.
