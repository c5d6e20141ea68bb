"""`hybrid_property` and `hybrid_method`: of an object a value, of its class an expression."""

class hybrid_property:
    def __init__(self, fget, fset=None, fdel=None, expr=None, custom_comparator=None, update_expr=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.expr = expr
        self.custom_comparator = custom_comparator
        self.update_expr = update_expr
        self.__name__ = getattr(fget, "__name__", None)
        self.__doc__ = getattr(fget, "__doc__", None)

    def __set_name__(self, owner, name):
        self.__name__ = name

    def __get__(self, obj, owner):
        if obj is not None:
            return self.fget(obj)
        if self.custom_comparator is not None:
            return self.custom_comparator(owner)
        made = (self.expr or self.fget)(owner)
        return made

    def __set__(self, obj, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(obj, value)

    def __delete__(self, obj):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(obj)

    def _copy(self, **changes):
        made = hybrid_property(self.fget, self.fset, self.fdel, self.expr, self.custom_comparator, self.update_expr)
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    def getter(self, fget):
        return self._copy(fget=fget)

    def setter(self, fset):
        return self._copy(fset=fset)

    def deleter(self, fdel):
        return self._copy(fdel=fdel)

    def expression(self, expr):
        if isinstance(expr, classmethod):
            expr = expr.__func__
        return self._copy(expr=expr)

    def comparator(self, comparator):
        return self._copy(custom_comparator=comparator)

    def update_expression(self, update_expr):
        return self._copy(update_expr=update_expr)

    @property
    def inplace(self):
        return InPlace(self)


class InPlace:
    """`@name.inplace.expression`: the same property, changed."""

    def __init__(self, hybrid):
        self.hybrid = hybrid

    def _set(self, name, function):
        setattr(self.hybrid, name, function.__func__ if isinstance(function, classmethod) else function)
        return self.hybrid

    def getter(self, fget):
        return self._set("fget", fget)

    def setter(self, fset):
        return self._set("fset", fset)

    def deleter(self, fdel):
        return self._set("fdel", fdel)

    def expression(self, expr):
        return self._set("expr", expr)

    def comparator(self, comparator):
        return self._set("custom_comparator", comparator)

    def update_expression(self, update_expr):
        return self._set("update_expr", update_expr)


class hybrid_method:
    def __init__(self, func, expr=None):
        self.func = func
        self.expr = expr or func

    def __get__(self, obj, owner):
        if obj is not None:
            return lambda *arguments, **options: self.func(obj, *arguments, **options)
        return lambda *arguments, **options: self.expr(owner, *arguments, **options)

    def expression(self, expr):
        return hybrid_method(self.func, expr.__func__ if isinstance(expr, classmethod) else expr)

    @property
    def inplace(self):
        return InPlace(self)


class Comparator:
    def __init__(self, expression):
        self.expression = expression

    def __clause_element__(self):
        return self.expression


HYBRID_PROPERTY = "HYBRID_PROPERTY"
HYBRID_METHOD = "HYBRID_METHOD"
