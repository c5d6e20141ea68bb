class Meta(type):
    def __len__(cls):
        return 3
    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"
    def __iter__(cls):
        return iter(cls.items)
    def __contains__(cls, item):
        return item in cls.items
    def __or__(cls, other):
        return "or"
    def __repr__(cls):
        return f"<meta {cls.__name__}>"
    def __eq__(cls, other):
        return "same" if cls is other else "different"
    def __hash__(cls):
        return 1
    @property
    def label(cls):
        return cls.__name__.lower()
class C(metaclass=Meta):
    items = ["a", "b"]
print(len(C), C["x"], list(C), "a" in C, C | 1, C, C == C, C.label, hash(C))
print([*C], bool(C))
