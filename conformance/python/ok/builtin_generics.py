print(list[int], dict[str, list[int]], tuple[int, ...], set[str], type[int], frozenset[int])
print(list[int]([1, 2]), dict[str, int](a=1), list[int].__origin__, dict[str, int].__args__)
print(int | str, int | None, isinstance(1, int | str), list[int] == list[int], isinstance("x", (int, str | None)))
