// An empty room: EPUBPlugin moves in here.
