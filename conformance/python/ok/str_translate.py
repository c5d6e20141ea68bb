table = str.maketrans("abc", "xyz", "d")
print("abcd".translate(table), "abc".translate({97: "A", 98: None, 99: 67}), str.maketrans({"a": 1, "b": "two"}), "a-b".translate(str.maketrans("-", "_")))
