side = "left"
