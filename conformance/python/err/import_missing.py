try:
    import no_such_module_x
except ImportError as e:
    print(type(e).__name__, e)
    raise
