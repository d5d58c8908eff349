// An empty room: GalleyUnicode moves in here.
