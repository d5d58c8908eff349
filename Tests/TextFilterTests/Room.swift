// An empty room: TextFilterTests moves in here.
