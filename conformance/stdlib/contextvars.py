import contextvars
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user", default="nobody")
plain = ContextVar("plain")
print(user.name, user.get(), plain.get("given"))
try:
    plain.get()
except LookupError as error:
    print(type(error).__name__, error.args == (plain,))
token = user.set("ann")
print(user.get(), token.var is user, token.old_value is contextvars.Token.MISSING)
second = user.set("bob")
print(second.old_value)
user.reset(second)
print(user.get())
user.reset(token)
print(user.get())
try:
    user.reset(token)
except RuntimeError as error:
    print("RuntimeError", "has already been used once" in str(error))
try:
    plain.reset(user.set("x"))
except ValueError as error:
    print("ValueError", "was created by a different ContextVar" in str(error))

context = copy_context()


def inside():
    user.set("inside")
    return user.get()


print(context.run(inside), user.get(), context[user], user in context, plain in context, len(context) >= 1)
print(context.get(plain), context.get(plain, 3), list(context.keys()) == [user], list(context.values()))
