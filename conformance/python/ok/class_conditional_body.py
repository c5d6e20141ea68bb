import sys
class C:
    if sys.version_info >= (3,):
        def m(self):
            return "three"
    else:
        def m(self):
            return "two"
    for i in range(3):
        locals()[f"attr{i}"] = i
    del i
    try:
        import no_such_module_x
    except ImportError:
        missing = True
print(C().m(), C.missing, C.attr2, hasattr(C, "i"))
