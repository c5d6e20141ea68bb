def hello(self):
    return f"hello {self.name}"
Model = type("Model", (), {"name": "m", "hello": hello, "__doc__": "made"})
Sub = type("Sub", (Model,), dict(name="s"))
print(Model().hello(), Sub().hello(), Model.__name__, Model.__doc__, Sub.__mro__[1].__name__, isinstance(Sub(), Model), Sub.__bases__ == (Model,))
