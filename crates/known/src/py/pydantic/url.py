"""URLs as the URL standard reads and writes them; several hosts where databases allow them."""

from pydantic_core import Failure, ValidationError, fail

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_SPECIAL = ("http", "https", "ws", "wss", "ftp", "file")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FRAGMENT = ' "<>`'
_QUERY = ' "#<>'
_PATH = _QUERY + "?`{}^"
_USER = _PATH + "/:;=@[\\]|"


def _encoded(text, chosen):
    out = []
    for char in text:
        if char in chosen or char < " " or char > "~":
            out.extend("%{:02X}".format(byte) for byte in char.encode())
        else:
            out.append(char)
    return "".join(out)


def _decoded(text):
    from urllib.parse import unquote

    return unquote(text)


def _cut(text, stops):
    for index, char in enumerate(text):
        if char in stops:
            return text[:index], text[index:]
    return text, ""


def _without_dots(path):
    parts = path.split("/")
    out = []
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if part.lower() in ("..", "%2e%2e", ".%2e", "%2e."):
            if len(out) > 1:
                out.pop()
            if last:
                out.append("")
        elif part.lower() in (".", "%2e"):
            if last:
                out.append("")
        else:
            out.append(part)
    return "/".join(out)


def _host_and_port(text, scheme, value):
    port = None
    if text.startswith("["):
        host, rest = _cut(text, "]")
        if not rest:
            fail("url_parsing", value, error="invalid IPv6 address")
        host, rest = host + "]", rest[1:]
    else:
        host, rest = _cut(text, ":")
    if rest.startswith(":") and len(rest) > 1:
        if not rest[1:].isdigit() or int(rest[1:]) > 65535:
            fail("url_parsing", value, error="invalid port number")
        port = int(rest[1:])
    if scheme in _SPECIAL:
        host = _decoded(host).lower()
        if not host and scheme != "file":
            fail("url_parsing", value, error="empty host")
        if port == _PORTS.get(scheme):
            port = None
        if host and any(ord(char) > 127 for char in host):
            host = ".".join(_ascii(label) for label in host.split("."))
        for char in host:
            if char in " #/<>?@\\^|%" or (char in ":[]" and not host.startswith("[")):
                fail("url_parsing", value, error="invalid international domain name")
    else:
        for char in host:
            if char in ' #/<>?@\\^|' or (char in ":[]" and not host.startswith("[")):
                fail("url_parsing", value, error="invalid domain character")
        host = _encoded(host, "")
    return host, port


def _ascii(label):
    if all(ord(char) < 128 for char in label):
        return label
    import _host

    _host.unsupported("international domain names are not supported")


class _Parts:
    """One user, password, host and port."""

    def __init__(self, text, scheme, value):
        user, at, host = text.rpartition("@")
        self.username = self.password = None
        if at:
            name, colon, password = user.partition(":")
            self.username = _encoded(name, _USER)
            if password:
                self.password = _encoded(password, _USER)
        self.host, self.port = _host_and_port(host, scheme, value)

    def write(self, scheme):
        out = ""
        if self.username or self.password:
            out = self.username
            if self.password:
                out += ":" + self.password
            out += "@"
        out += self.host
        if self.port is not None:
            out += ":{}".format(self.port)
        return out


def _parse(text, value, many):
    text = text.strip("".join(chr(code) for code in range(33)))
    for char in "\t\r\n":
        text = text.replace(char, "")
    scheme, rest = _cut(text, ":")
    fine = rest and scheme and scheme[0] in _LETTERS
    if not fine or not all(char in _LETTERS or char in "0123456789+-." for char in scheme):
        if not text:
            fail("url_parsing", value, error="input is empty")
        fail("url_parsing", value, error="relative URL without a base")
    scheme, rest = scheme.lower(), rest[1:]
    special = scheme in _SPECIAL
    if special:
        rest = _slashes(rest)
    rest, hash_, fragment = rest.partition("#")
    rest, mark, query = rest.partition("?")
    hosts, opaque = [], False
    if special and scheme != "file":
        rest = "//" + rest.lstrip("/")
    if rest.startswith("//"):
        authority, path = _cut(rest[2:], "/")
        if authority or special:
            pieces = authority.split(",") if many else [authority]
            hosts = [_Parts(piece, scheme, value) for piece in pieces]
            if many and any(not one.host for one in hosts):
                fail("url_parsing", value, error="empty host")
        path = _encoded(_without_dots(path), _PATH)
        if special and not path:
            path = "/"
    elif rest.startswith("/"):
        authority, path = None, _encoded(_without_dots(rest), _PATH)
    else:
        authority, path, opaque = None, _encoded(rest, ""), True
    return {
        "scheme": scheme,
        "hosts": hosts,
        "authority": authority is not None,
        "path": path,
        "opaque": opaque,
        "query": _encoded(query, _QUERY + ("'" if special else "")) if mark else None,
        "fragment": _encoded(fragment, _FRAGMENT) if hash_ else None,
    }


def _slashes(text):
    before, after = _cut(text, "?#")
    return before.replace("\\", "/") + after


class _Common:
    def __init__(self, url):
        if isinstance(url, _Common):
            url = url.unicode_string()
        if not isinstance(url, str):
            raise ValidationError(type(self).__name__, [("url_type", (), url, {}, None)])
        try:
            self._parts = _parse(url, url, self._many)
        except Failure as failure:
            raise ValidationError(type(self).__name__, failure.lines)

    @property
    def scheme(self):
        return self._parts["scheme"]

    @property
    def path(self):
        return self._parts["path"] or None

    @property
    def query(self):
        return self._parts["query"]

    @property
    def fragment(self):
        return self._parts["fragment"]

    def query_params(self):
        from urllib.parse import parse_qsl

        return parse_qsl(self.query or "", keep_blank_values=True)

    def unicode_string(self):
        parts = self._parts
        out = parts["scheme"] + ":"
        if parts["authority"]:
            out += "//" + ",".join(one.write(parts["scheme"]) for one in parts["hosts"])
        out += parts["path"]
        if parts["query"] is not None:
            out += "?" + parts["query"]
        if parts["fragment"] is not None:
            out += "#" + parts["fragment"]
        return out

    encoded_string = unicode_string

    def __str__(self):
        return self.unicode_string()

    def __repr__(self):
        return "{}('{}')".format(type(self).__name__, self.unicode_string())

    def __eq__(self, other):
        return type(self) is type(other) and str(self) == str(other)

    def __lt__(self, other):
        return str(self) < str(other)

    def __hash__(self):
        return hash(str(self))

    def __bool__(self):
        return True


def _written(scheme, hosts, path, query, fragment):
    out = scheme + "://" + ",".join(hosts)
    if path is not None:
        out += "/" + path
    if query is not None:
        out += "?" + query
    if fragment is not None:
        out += "#" + fragment
    return out


def _one_host(username=None, password=None, host=None, port=None):
    out = ""
    if username is not None:
        out = username
    if password is not None:
        out += ":" + password
    if username is not None or password is not None:
        out += "@"
    out += host or ""
    if port is not None:
        out += ":{}".format(port)
    return out


class Url(_Common):
    _many = False

    def _one(self):
        hosts = self._parts["hosts"]
        return hosts[0] if hosts else None

    @property
    def username(self):
        one = self._one()
        return (one.username or None) if one else None

    @property
    def password(self):
        one = self._one()
        return one.password if one else None

    @property
    def host(self):
        one = self._one()
        return (one.host or None) if one else None

    def unicode_host(self):
        return self.host

    @property
    def port(self):
        one = self._one()
        if one is None:
            return None
        return _PORTS.get(self.scheme) if one.port is None else one.port

    @classmethod
    def build(cls, *, scheme, username=None, password=None, host, port=None, path=None, query=None, fragment=None):
        return cls(_written(scheme, [_one_host(username, password, host, port)], path, query, fragment))


class MultiHostUrl(_Common):
    _many = True

    def hosts(self):
        return [
            {
                "username": one.username or None,
                "password": one.password,
                "host": one.host or None,
                "port": _PORTS.get(self.scheme) if one.port is None else one.port,
            }
            for one in self._parts["hosts"]
        ]

    @classmethod
    def build(
        cls, *, scheme, hosts=None, username=None, password=None, host=None, port=None, path=None, query=None, fragment=None
    ):
        if hosts is not None and (host or username or password or port):
            raise ValueError("expected one of `hosts` or singular values to be set.")
        if hosts is None:
            if host is None:
                raise ValueError("expected either `host` or `hosts` to be set")
            hosts = [{"username": username, "password": password, "host": host, "port": port}]
        return cls(_written(scheme, [_one_host(**one) for one in hosts], path, query, fragment))
