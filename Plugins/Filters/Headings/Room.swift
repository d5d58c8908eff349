// An empty room: HeadingsPlugin moves in here.
