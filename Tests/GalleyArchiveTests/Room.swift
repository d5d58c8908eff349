// An empty room: GalleyArchiveTests moves in here.
