list(map(str, 5))
