# A plain exception is wrapped in a group without a message.
try:
    raise ValueError("alone")
except* ValueError as group:
    print(repr(group), type(group).__name__, repr(group.message), len(group.exceptions))
