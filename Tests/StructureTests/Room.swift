// An empty room: StructureTests moves in here.
