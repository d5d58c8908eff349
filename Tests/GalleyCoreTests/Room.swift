// An empty room: GalleyCoreTests moves in here.
