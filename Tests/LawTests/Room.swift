// An empty room: LawTests moves in here.
