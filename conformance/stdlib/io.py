import contextlib
import io

s = io.StringIO()
print(s.write("hello\n"), s.write("world"), repr(s.getvalue()), s.tell())
s.seek(0)
print(repr(s.readline()), repr(s.read()), repr(s.read()))
s = io.StringIO("a\nb\nc")
print(list(s), s.closed)
s.seek(0)
print(s.read(2), s.readlines())
s.seek(2)
s.write("X")
print(s.getvalue())
s.seek(0)
s.truncate()
print(repr(s.getvalue()))
print("x", 1, file=s, end="!")
print(s.getvalue())
with io.StringIO("q") as t:
    print(t.read(), t.readable(), t.writable(), t.seekable(), t.isatty())
try:
    t.read()
except ValueError as problem:
    print(problem)
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read(), b.getvalue())
b.write(b"!")
print(b.getvalue())
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()))
print(isinstance(s, io.StringIO), isinstance(s, io.TextIOBase), isinstance(b, io.IOBase))
s = io.StringIO()
s.writelines(["a", "b"])
print(s.getvalue())
try:
    s.write(5)
except TypeError as problem:
    print(problem)
