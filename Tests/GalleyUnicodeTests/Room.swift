// An empty room: GalleyUnicodeTests moves in here.
