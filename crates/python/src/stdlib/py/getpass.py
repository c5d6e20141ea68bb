"""The user's name from the environment; nobody can be asked."""

import os
import _host


class GetPassWarning(UserWarning):
    pass


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    raise OSError("No username set in the environment")


def getpass(prompt="Password: ", stream=None):
    _host.denied("getpass.getpass() is not allowed: migrations run without anybody to ask")
