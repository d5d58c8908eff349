// The command `galley` moves in here.
