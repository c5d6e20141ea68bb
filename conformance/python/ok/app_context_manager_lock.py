from contextlib import contextmanager, ExitStack
log = []
@contextmanager
def constraint_off(table):
    log.append(f"disable {table}")
    try:
        yield table
    finally:
        log.append(f"enable {table}")
with ExitStack() as stack:
    tables = [stack.enter_context(constraint_off(t)) for t in ("a", "b")]
    log.append(f"work on {tables}")
try:
    with constraint_off("c"):
        raise RuntimeError("failed")
except RuntimeError as e:
    log.append(str(e))
print("\n".join(log))
