// An empty room: Galley moves in here.
