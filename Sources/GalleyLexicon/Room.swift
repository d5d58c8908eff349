// An empty room: GalleyLexicon moves in here.
