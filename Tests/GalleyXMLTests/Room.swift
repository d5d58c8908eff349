// An empty room: GalleyXMLTests moves in here.
