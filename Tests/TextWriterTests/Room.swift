// An empty room: TextWriterTests moves in here.
