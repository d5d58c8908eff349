// An empty room: GalleyXML moves in here.
