// An empty room: JSONPlugin moves in here.
