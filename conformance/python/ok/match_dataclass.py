from dataclasses import dataclass
@dataclass
class Op:
    table: str
    kind: str = "create"
def f(op):
    match op:
        case Op("users", kind="drop"):
            return "dropping users"
        case Op(t, "create"):
            return f"creating {t}"
        case Op(table=t):
            return f"something with {t}"
print(f(Op("users", "drop")), f(Op("roles")), f(Op("x", "rename")))
