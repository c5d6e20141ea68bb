{}.pop("k")
