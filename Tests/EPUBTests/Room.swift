// An empty room: EPUBTests moves in here.
