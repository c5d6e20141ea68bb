"""Dates and addresses as they are written in mail."""

import datetime as _datetime
import re as _re
import time as _time

_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}


def _written(fields, zone):
    year, month, day, hour, minute, second, weekday = fields[:7]
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (
        _DAYS[weekday], day, _MONTHS[month - 1], year, hour, minute, second, zone
    )


def formatdate(timeval=None, localtime=False, usegmt=False):
    timeval = _time.time() if timeval is None else timeval
    if localtime:
        return format_datetime(_datetime.datetime.fromtimestamp(timeval, _datetime.timezone.utc).astimezone(), False)
    return _written(_time.gmtime(timeval), "GMT" if usegmt else "-0000")


def format_datetime(dt, usegmt=False):
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != _datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _written(dt.timetuple(), zone)


def parsedate_tz(data):
    if not data:
        return None
    found = _re.match(
        r"\s*(?:[A-Za-z]{3,9}\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})"
        r"(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Za-z]+|[+-]\d{4})?)?",
        data,
    )
    if found is None or found.group(2).title() not in _MONTHS:
        return None
    day, month, year, hour, minute, second, zone = found.groups()
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    if zone:
        if zone[0] in "+-":
            offset = (int(zone[1:3]) * 3600 + int(zone[3:]) * 60) * (-1 if zone[0] == "-" else 1)
            if zone == "-0000":
                offset = None
        elif zone.upper() in _ZONES:
            offset = _ZONES[zone.upper()] * 3600
    if hour is None:
        return None
    return (
        year, _MONTHS.index(month.title()) + 1, int(day), int(hour), int(minute), int(second or 0), 0, 1, -1, offset
    )


def parsedate(data):
    found = parsedate_tz(data)
    return None if found is None else found[:9]


def mktime_tz(data):
    if data[9] is None:
        return _time.mktime(data[:8] + (-1,))
    moment = _datetime.datetime(*data[:6], tzinfo=_datetime.timezone.utc)
    return int(moment.timestamp()) - data[9]


def parsedate_to_datetime(data):
    found = parsedate_tz(data)
    if found is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    if found[9] is None:
        return _datetime.datetime(*found[:6])
    return _datetime.datetime(*found[:6], tzinfo=_datetime.timezone(_datetime.timedelta(seconds=found[9])))


def quote(str):
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    if len(str) > 1 and str.startswith('"') and str.endswith('"'):
        return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
    if len(str) > 1 and str.startswith("<") and str.endswith(">"):
        return str[1:-1]
    return str


def formataddr(pair, charset="utf-8"):
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        return "=?%s?%s?= <%s>" % (charset, _coded(name.encode(charset)), address)
    quotes = '"' if _re.search(r'[][\\()<>@,:;".]', name) else ""
    return "%s%s%s <%s>" % (quotes, _re.sub(r'[\\"]', r"\\\g<0>", name), quotes, address)


def _coded(data):
    """The shorter of the two encodings of a word in a header."""
    import base64

    plain = "".join(
        chr(byte) if chr(byte).isalnum() and byte < 128 or chr(byte) in "-!*+/" else "_" if byte == 32 else "=%02X" % byte
        for byte in data
    )
    coded = base64.b64encode(data).decode("ascii")
    return "q?" + plain if len(plain) <= len(coded) else "b?" + coded


def _split(text):
    """The addresses of a list, apart from each other, outside quotes, comments and angle brackets."""
    parts, part, quoted, depth = [], "", False, 0
    for char in text:
        if char == '"' and not part.endswith("\\"):
            quoted = not quoted
        if not quoted:
            depth += char in "(<"
            depth -= char in ")>"
            if char == "," and depth <= 0:
                parts.append(part)
                part = ""
                continue
        part += char
    return [one for one in parts + [part] if one.strip()]


def parseaddr(addr):
    found = getaddresses([addr])
    return found[0] if found else ("", "")


def _parse(text):
    text = text.strip()
    angle = _re.match(r"(.*?)<([^<>]*)>\s*(?:\((.*)\))?$", text, _re.DOTALL)
    if angle:
        name = angle.group(1).strip()
        name = " ".join(_re.sub(r'"((?:[^"\\]|\\.)*)"', lambda m: unquote(m.group()), name).split())
        if angle.group(3):
            name = (name + " (" + angle.group(3) + ")").strip() if name else angle.group(3)
        return name, angle.group(2).replace(" ", "")
    comment = _re.match(r"(.*?)\s*\((.*)\)$", text, _re.DOTALL)
    if comment:
        return comment.group(2), comment.group(1).replace(" ", "")
    return "", text.replace(" ", "")


def getaddresses(fieldvalues):
    return [_parse(one) for one in _split(", ".join(str(value) for value in fieldvalues))]


def make_msgid(idstring=None, domain=None):
    import random
    import socket

    extra = "" if idstring is None else "." + idstring
    number = int(_time.time() * 100)
    return "<%d.%d.%d%s@%s>" % (number, 1, random.getrandbits(64), extra, domain or socket.getfqdn())
