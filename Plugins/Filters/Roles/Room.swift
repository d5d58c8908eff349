// An empty room: RolesPlugin moves in here.
