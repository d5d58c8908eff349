// An empty room: ArticlesPlugin moves in here.
