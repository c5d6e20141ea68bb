import traceback


def fails():
    raise ValueError("bad value")


try:
    fails()
except ValueError as problem:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1])
    print(traceback.format_exception_only(type(problem), problem))
    print(traceback.format_exception(problem)[-1], end="")
    print(traceback.format_exception(type(problem), problem, problem.__traceback__)[-1], end="")
    lines = [line.strip() for line in text.splitlines() if not line.strip().startswith("File")]
    print([line for line in lines if not line.startswith("^")])
try:
    {}["k"]
except KeyError:
    print(traceback.format_exc().splitlines()[-1])
print(traceback.format_exc())
