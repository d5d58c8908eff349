// An empty room: GalleyLexiconTests moves in here.
