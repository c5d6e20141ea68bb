def f(exc, kinds):
    try:
        raise exc
    except kinds as e:
        return type(e).__name__
    except (KeyError, OSError, IndexError):
        return "tuple"
    except Exception:
        return "any"
print(f(ValueError(), ValueError), f(KeyError(), TypeError), f(IndexError(), TypeError), f(RuntimeError(), (TypeError, ValueError)))
