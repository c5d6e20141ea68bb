range(3).index(10)
