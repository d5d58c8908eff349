// An empty room: TextPlugin moves in here.
