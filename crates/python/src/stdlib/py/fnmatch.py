"""File name patterns."""

import re


def translate(pat):
    out = []
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            if not out or out[-1] != ".*":
                out.append(".*")
        elif c == "?":
            out.append(".")
        elif c == "[":
            end = at + 1 if pat[at : at + 1] == "!" else at
            end = pat.find("]", end + 1)
            if end < 0:
                out.append("\\[")
            else:
                inner = pat[at:end].replace("\\", "\\\\")
                at = end + 1
                out.append("[%s]" % ("^" + inner[1:] if inner.startswith("!") else inner))
        else:
            out.append(re.escape(c))
    return "(?s:%s)\\Z" % "".join(out)


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
