// An empty room: GalleyYAMLTests moves in here.
