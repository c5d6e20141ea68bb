float("inf").as_integer_ratio()
