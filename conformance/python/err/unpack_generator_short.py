a, b, c = (x for x in range(2))
