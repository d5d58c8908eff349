// An empty room: LineRepairPlugin moves in here.
