// An empty room: PlainTextPlugin moves in here.
