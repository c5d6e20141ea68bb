"""Under `from __future__ import annotations` an annotation need not mean anything."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nowhere import Session


def find(func):
    return tuple(inspect.signature(func).parameters).index("session")


def provided(func):
    where = find(func)

    @functools.wraps(func)
    def wrapper(*args, **options):
        if where >= len(args):
            options.setdefault("session", "made")
        return func(*args, **options)

    return wrapper


@provided
def query(table, *, session: Session | None = None) -> list[Session]:
    return table, session


@provided
def other(session: Session, limit: dict[str, missing.Thing] = {}):
    return session


print(query("t"), query("t", session="given"), other("own"))
print(query.__wrapped__.__annotations__["session"], "|", query.__wrapped__.__annotations__["return"])
print(inspect.signature(other.__wrapped__).parameters["limit"].annotation)
