// An empty room: GalleyArchive moves in here.
