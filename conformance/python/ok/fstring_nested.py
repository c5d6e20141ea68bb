width, precision, value = 10, 3, 3.14159
print(f"[{value:{width}.{precision}f}]", f"{'a' + f'{1 + 1}'}", f"{value!r:>{width}}")
items = ["a", "b"]
print(f"{', '.join(f'{i!r}' for i in items)}", f"{items[0]}{items[-1]!r}", f"{ {'k': 1}['k'] }", f"{{literal}} {{{width}}}")
