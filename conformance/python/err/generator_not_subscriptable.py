(x for x in [1])[0]
