handlers = {}
def handles(*names, priority=0):
    def register(function):
        for name in names:
            handlers.setdefault(name, []).append((priority, function.__name__, function))
        return function
    return register
@handles("insert", "update", priority=2)
def audit(row):
    return f"audit {row}"
@handles("insert")
def notify(row):
    return f"notify {row}"
for name in sorted(handlers):
    print(name, [f(1) for _, _, f in sorted(handlers[name], key=lambda h: h[:2])])
