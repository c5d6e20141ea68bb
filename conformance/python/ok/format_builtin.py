print(format(3.14159, ".2f"), format("x", ">4"), format(255, "x"), format(None), format([1]), repr(format(5, "")), format(True, "d"), format(1.5))
