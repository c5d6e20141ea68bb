"""starlette.datastructures, what settings use of it."""

from urllib.parse import urlsplit


class Secret:
    def __init__(self, value):
        self._value = value

    def __repr__(self):
        return "{}('**********')".format(type(self).__name__)

    def __str__(self):
        return self._value

    def __bool__(self):
        return bool(self._value)


class CommaSeparatedStrings:
    def __init__(self, value):
        if isinstance(value, str):
            self._items = [part.strip().strip("\"'") for part in value.split(",") if part.strip()]
        else:
            self._items = list(value)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __iter__(self):
        return iter(self._items)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self._items)

    def __str__(self):
        return ", ".join(repr(item) for item in self)


class URL:
    def __init__(self, url="", scope=None, **components):
        self._url = url
        if components:
            self._url = self.replace(**components)._url

    @property
    def components(self):
        return urlsplit(self._url)

    @property
    def scheme(self):
        return self.components.scheme

    @property
    def netloc(self):
        return self.components.netloc

    @property
    def path(self):
        return self.components.path

    @property
    def query(self):
        return self.components.query

    @property
    def fragment(self):
        return self.components.fragment

    @property
    def username(self):
        return self.components.username

    @property
    def password(self):
        return self.components.password

    @property
    def hostname(self):
        return self.components.hostname

    @property
    def port(self):
        return self.components.port

    @property
    def is_secure(self):
        return self.scheme in ("https", "wss")

    def replace(self, **changes):
        if any(name in changes for name in ("username", "password", "hostname", "port")):
            host = changes.pop("hostname", None)
            port = changes.pop("port", self.port)
            user = changes.pop("username", self.username)
            password = changes.pop("password", self.password)
            if host is None:
                host = self.netloc.rpartition("@")[2]
                if host[-1:] != "]":
                    host = host.rsplit(":", 1)[0]
            netloc = host
            if port is not None:
                netloc += ":{}".format(port)
            if user is not None:
                netloc = (user if password is None else user + ":" + password) + "@" + netloc
            changes["netloc"] = netloc
        return type(self)(self.components._replace(**changes).geturl())

    def __eq__(self, other):
        return str(self) == str(other)

    def __str__(self):
        return self._url

    def __repr__(self):
        url = str(self.replace(password="********")) if self.password else str(self)
        return "{}({!r})".format(type(self).__name__, url)
