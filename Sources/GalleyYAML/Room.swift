// An empty room: GalleyYAML moves in here.
