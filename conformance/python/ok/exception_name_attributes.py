try:
    undefined_name
except NameError as e:
    print(e.name)
try:
    (5).nothing
except AttributeError as e:
    print(e.name, e.obj)
try:
    import not_a_module_here
except ImportError as e:
    print(e.name, e.msg, e.path)
try:
    open("nonexistent-file.txt")
except OSError as e:
    print(e.errno, e.strerror, e.filename)
try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.code)
try:
    {}["missing"]
except KeyError as e:
    print(e.args[0], str(e))
