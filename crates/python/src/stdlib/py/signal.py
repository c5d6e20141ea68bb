"""Signals by name and number. Handlers cannot be set: the program that runs the migration has its own."""

import _host
import sys
from enum import IntEnum

_SIGNALS = """
SIGHUP=1 SIGINT=2 SIGQUIT=3 SIGILL=4 SIGTRAP=5 SIGABRT=6 SIGIOT=6 SIGBUS=7 SIGFPE=8 SIGKILL=9 SIGUSR1=10
SIGSEGV=11 SIGUSR2=12 SIGPIPE=13 SIGALRM=14 SIGTERM=15 SIGSTKFLT=16 SIGCHLD=17 SIGCLD=17 SIGCONT=18 SIGSTOP=19
SIGTSTP=20 SIGTTIN=21 SIGTTOU=22 SIGURG=23 SIGXCPU=24 SIGXFSZ=25 SIGVTALRM=26 SIGPROF=27 SIGWINCH=28 SIGIO=29
SIGPOLL=29 SIGPWR=30 SIGSYS=31 SIGRTMIN=34 SIGRTMAX=64
"""


def _enum(name, text):
    pairs = [entry.split("=") for entry in text.split()]
    made = IntEnum(name, [(key, int(value)) for key, value in pairs], module="signal")
    for key, member in made.__members__.items():
        setattr(sys.modules["signal"], key, member)
    return made


Signals = _enum("Signals", _SIGNALS)
Handlers = _enum("Handlers", "SIG_DFL=0 SIG_IGN=1")
Sigmasks = _enum("Sigmasks", "SIG_BLOCK=0 SIG_UNBLOCK=1 SIG_SETMASK=2")
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


def valid_signals():
    return {Signals(n) if n in Signals._value2member_map_ else n for n in range(1, NSIG) if n not in (32, 33)}


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def _deny(name):
    def function(*args, **kwargs):
        _host.denied("`signal.%s` is not allowed: Stillhead's own handlers stay in place" % name)

    function.__name__ = name
    setattr(sys.modules["signal"], name, function)


for _name in "signal alarm pause raise_signal setitimer getitimer siginterrupt pthread_kill pthread_sigmask".split():
    _deny(_name)


def getsignal(signalnum):
    return default_int_handler if signalnum == 2 else Handlers.SIG_DFL
