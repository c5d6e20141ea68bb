import enum
class Status(str, enum.Enum):
    ACTIVE = "active"
    DISABLED = "disabled"
    @classmethod
    def values(cls):
        return [m.value for m in cls]
    @property
    def label(self):
        return self.name.title()
print(Status.values(), Status("active").label, Status.ACTIVE == "active", Status.DISABLED in Status, f"{Status.ACTIVE.value}")
old, new = ("a", "b"), ("a", "b", "c")
print("ALTER TYPE t ADD VALUE " + ", ".join(repr(v) for v in new if v not in old))
print({m: m.value for m in Status}[Status.ACTIVE], sorted(Status, key=lambda m: m.value)[0].name)
