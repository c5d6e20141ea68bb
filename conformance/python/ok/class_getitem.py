class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item.__name__ if isinstance(item, type) else item}"
print(Box[int], Box["x"], Box[1, 2])
class Sub(Box):
    pass
print(Sub[str])
