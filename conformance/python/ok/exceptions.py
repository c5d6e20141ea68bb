def f(x):
    try:
        if x == 0: raise ValueError("zero")
        if x == 1: return "ret"
        if x == 2: raise KeyError("k")
        if x == 3: [][1]
    except ValueError as e:
        return "VE " + str(e)
    except (KeyError, TypeError) as e:
        return f"KE {e} {e.args}"
    except Exception as e:
        return type(e).__name__ + str(e)
    else:
        return "else"
    finally:
        print("fin", x, end=" ")
print([f(i) for i in range(5)])
class MyErr(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(f"{code}: {msg}"); self.code = code
class Sub(MyErr): pass
try: raise Sub(5, "five")
except MyErr as e: print(repr(e), e, e.code, e.args, isinstance(e, Sub))
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise RuntimeError("wrapped") from e
except RuntimeError as e: print(e, repr(e.__cause__), e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("ctx")
except KeyError as e: print(repr(e.__context__), e.__cause__)
try:
    try: raise ValueError("a")
    except ValueError: raise
except ValueError as e: print("reraised", e)
def order():
    try: return "try"
    finally: print("finally first")
print(order())
def override():
    try: raise ValueError
    finally: return "swallowed"
print(override())
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("f", i)
    else: print("no")
loop()
try: raise ValueError
except ValueError as e: print(repr(e), str(e) == "", e.args)
try: raise ValueError("a", 1)
except ValueError as e: print(repr(e), e)
try: e
except NameError: print("e is gone")
class NoInit(Exception):
    def __init__(self, a, b): self.a = a
try: raise NoInit(1, 2)
except NoInit as e: print(e.args, e.a, str(e))
class S(Exception):
    def __str__(self): return "custom"
print(str(S()), repr(S("x")), f"{S()}")
for ex in [OSError(2, "No such file"), OSError(2, "No", "f.txt"), KeyError("k"), StopIteration(5), SystemExit(3), ImportError("m", name="n"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), KeyError(), KeyError(1, 2)]:
    print(type(ex).__name__, str(ex), ex.args, getattr(ex, "errno", "-"), getattr(ex, "filename", "-"), getattr(ex, "value", "-"), getattr(ex, "code", "-"), getattr(ex, "name", "-"))
e = ValueError("n"); e.add_note("note"); print(e.__notes__)
print(issubclass(FileNotFoundError, OSError), issubclass(KeyError, LookupError), IOError is OSError, ValueError.__mro__[1].__name__, isinstance(SystemExit(), Exception), issubclass(ModuleNotFoundError, ImportError))
try: raise "x"
except TypeError as e: print(e)
try: assert 1 == 2, "msg"
except AssertionError as e: print("assert", e)
try: assert False
except AssertionError as e: print(repr(e))
