// An empty room: DOCXTests moves in here.
