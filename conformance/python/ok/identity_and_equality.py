a = [1]; b = [1]; c = a
print(a == b, a is b, a is c, a is not b, None is None, () == (), 1 == 1.0, "a" == "a", [] is [], {} == {}, 256 is 256, True is True, type(a) is list)
