// An empty room: ReferencesPlugin moves in here.
