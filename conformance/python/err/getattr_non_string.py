getattr(object(), 5)
