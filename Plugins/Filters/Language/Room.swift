// An empty room: LanguagePlugin moves in here.
