def f(command):
    match command.split():
        case ["go", direction] if direction in {"north", "south"}:
            result = f"going {direction}"
        case ["go", direction]:
            result = f"cannot go {direction}"
        case [verb]:
            result = verb
        case _:
            result = None
    return result, locals().get("direction")
print(f("go north"), f("go up"), f("quit"), f("a b c"))
