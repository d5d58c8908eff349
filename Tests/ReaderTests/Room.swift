// An empty room: ReaderTests moves in here.
