// An empty room: CommandTests moves in here.
