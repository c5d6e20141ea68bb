with open("file_read.py") as f:
    first = f.readline(); rest = f.read()
print(repr(first), len(rest) > 10, f.closed)
with open("file_read.py", "rb") as f: print(f.read(6), type(f.read()).__name__)
print([l.strip() for l in open("file_read.py", encoding="utf-8")][:2], len(open("file_read.py").readlines()))
try: open("nope.txt")
except FileNotFoundError as e: print(e, e.errno, e.filename)
try: f.read()
except ValueError as e: print(e)
