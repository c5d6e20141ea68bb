def register(name):
    def wrap(cls):
        cls.registered = name
        return cls
    return wrap
def replace(cls):
    return f"was {cls.__name__}"
@register("users")
class A:
    pass
@replace
class B:
    pass
print(A.registered, B)
