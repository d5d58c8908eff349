// An empty room: NormalisationPlugin moves in here.
