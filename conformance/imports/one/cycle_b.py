import cycle_a

name = "b"
saw = hasattr(cycle_a, "name")
