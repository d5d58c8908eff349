// An empty room: DOCXPlugin moves in here.
