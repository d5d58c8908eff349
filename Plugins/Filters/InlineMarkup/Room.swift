// An empty room: InlineMarkupPlugin moves in here.
