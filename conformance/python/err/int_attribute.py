(5).nope = 1
