x = 5
f"{x.y}"
