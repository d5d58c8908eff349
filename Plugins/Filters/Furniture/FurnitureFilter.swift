// An empty room: FurniturePlugin moves in here.
