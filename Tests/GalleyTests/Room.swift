// An empty room: GalleyTests moves in here.
