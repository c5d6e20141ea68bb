"""pydantic.networks: kinds of URLs, addresses of mail."""

from pydantic_core import Failure, PydanticCustomError, ValidationError, fail
from pydantic_core._url import MultiHostUrl, Url

__all__ = [
    "AnyUrl", "AnyHttpUrl", "FileUrl", "HttpUrl", "FtpUrl", "WebsocketUrl", "AnyWebsocketUrl", "UrlConstraints",
    "EmailStr", "NameEmail", "IPvAnyAddress", "IPvAnyInterface", "IPvAnyNetwork", "PostgresDsn", "CockroachDsn", "AmqpDsn",
    "RedisDsn", "MongoDsn", "KafkaDsn", "NatsDsn", "MySQLDsn", "MariaDBDsn", "ClickHouseDsn", "SnowflakeDsn", "validate_email",
]


class UrlConstraints:
    def __init__(
        self, max_length=None, allowed_schemes=None, host_required=None, default_host=None, default_port=None,
        default_path=None, preserve_empty_path=None,
    ):
        self.max_length = max_length
        self.allowed_schemes = allowed_schemes
        self.host_required = host_required
        self.default_host = default_host
        self.default_port = default_port
        self.default_path = default_path
        self.preserve_empty_path = preserve_empty_path

    def apply(self, url, value):
        if self.max_length is not None and len(str(value)) > self.max_length:
            fail("url_too_long", value, max_length=self.max_length)
        if self.allowed_schemes and url.scheme not in self.allowed_schemes:
            fail("url_scheme", value, expected_schemes=_either(self.allowed_schemes))
        parts = url._parts
        hosts = parts["hosts"]
        if not hosts or not hosts[-1].host:
            if self.default_host:
                url = type(url)(_with_host(url, self.default_host))
                parts, hosts = url._parts, url._parts["hosts"]
            elif self.host_required:
                fail("url_parsing", value, error="empty host")
        if self.default_port is not None and hosts and hosts[-1].port is None:
            hosts[-1].port = self.default_port
        if self.default_path is not None and not parts["path"]:
            parts["path"] = self.default_path
        return url


def _with_host(url, host):
    rest = str(url).split(":", 1)[1]
    return url.scheme + "://" + host + (rest[2:] if rest.startswith("//") else rest)


def _either(words):
    words = [repr(word) for word in words]
    if len(words) == 1:
        return words[0]
    return ", ".join(words[:-1]) + " or " + words[-1]


class _BaseUrl:
    _constraints = UrlConstraints()
    _core = Url

    def __init__(self, url):
        try:
            self._url = self._read(url)
        except Failure as failure:
            raise ValidationError("function-wrap[wrap_val()]", failure.lines)

    @classmethod
    def _read(cls, value):
        if isinstance(value, _BaseUrl):
            url = cls._core(str(value))
        elif isinstance(value, (Url, MultiHostUrl)):
            url = cls._core(str(value))
        elif isinstance(value, str):
            try:
                url = cls._core(value)
            except ValidationError as error:
                raise Failure(error._lines)
        else:
            fail("url_type", value)
        return cls._constraints.apply(url, value)

    @classmethod
    def __validate__(cls, value):
        made = cls.__new__(cls)
        made._url = cls._read(value)
        return made

    @property
    def scheme(self):
        return self._url.scheme

    @property
    def path(self):
        return self._url.path

    @property
    def query(self):
        return self._url.query

    @property
    def fragment(self):
        return self._url.fragment

    def query_params(self):
        return self._url.query_params()

    def unicode_string(self):
        return self._url.unicode_string()

    def encoded_string(self):
        return self._url.encoded_string()

    @classmethod
    def build(cls, **parts):
        return cls(cls._core.build(**parts))

    def __str__(self):
        return str(self._url)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, str(self._url))

    def __eq__(self, other):
        return type(self) is type(other) and self._url == other._url

    def __lt__(self, other):
        return type(self) is type(other) and self._url < other._url

    def __hash__(self):
        return hash(self._url)

    def __len__(self):
        return len(str(self._url))


class AnyUrl(_BaseUrl):
    @property
    def username(self):
        return self._url.username

    @property
    def password(self):
        return self._url.password

    @property
    def host(self):
        return self._url.host

    def unicode_host(self):
        return self._url.unicode_host()

    @property
    def port(self):
        return self._url.port


class _BaseMultiHostUrl(_BaseUrl):
    _core = MultiHostUrl

    def hosts(self):
        return self._url.hosts()


class AnyHttpUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["http", "https"])


class HttpUrl(AnyUrl):
    _constraints = UrlConstraints(max_length=2083, allowed_schemes=["http", "https"])


class AnyWebsocketUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["ws", "wss"])


class WebsocketUrl(AnyUrl):
    _constraints = UrlConstraints(max_length=2083, allowed_schemes=["ws", "wss"])


class FileUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["file"])


class FtpUrl(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["ftp"])


class PostgresDsn(_BaseMultiHostUrl):
    _constraints = UrlConstraints(
        host_required=True,
        allowed_schemes=[
            "postgres", "postgresql", "postgresql+asyncpg", "postgresql+pg8000", "postgresql+psycopg",
            "postgresql+psycopg2", "postgresql+psycopg2cffi", "postgresql+py-postgresql", "postgresql+pygresql",
        ],
    )

    @property
    def host(self):
        return self._url.host


class CockroachDsn(AnyUrl):
    _constraints = UrlConstraints(
        host_required=True, allowed_schemes=["cockroachdb", "cockroachdb+psycopg2", "cockroachdb+asyncpg"]
    )


class AmqpDsn(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["amqp", "amqps"])


class RedisDsn(AnyUrl):
    _constraints = UrlConstraints(
        allowed_schemes=["redis", "rediss"], default_host="localhost", default_port=6379, default_path="/0",
        host_required=True,
    )


class MongoDsn(_BaseMultiHostUrl):
    _constraints = UrlConstraints(allowed_schemes=["mongodb", "mongodb+srv"], default_port=27017)


class KafkaDsn(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["kafka"], default_host="localhost", default_port=9092)


class NatsDsn(_BaseMultiHostUrl):
    _constraints = UrlConstraints(
        allowed_schemes=["nats", "tls", "ws", "wss"], default_host="localhost", default_port=4222
    )


class MySQLDsn(AnyUrl):
    _constraints = UrlConstraints(
        allowed_schemes=[
            "mysql", "mysql+mysqlconnector", "mysql+aiomysql", "mysql+asyncmy", "mysql+mysqldb", "mysql+pymysql",
            "mysql+cymysql", "mysql+pyodbc",
        ],
        default_port=3306,
        host_required=True,
    )


class MariaDBDsn(AnyUrl):
    _constraints = UrlConstraints(
        allowed_schemes=["mariadb", "mariadb+mariadbconnector", "mariadb+pymysql"], default_port=3306
    )


class ClickHouseDsn(AnyUrl):
    _constraints = UrlConstraints(
        allowed_schemes=[
            "clickhouse+native", "clickhouse+asynch", "clickhouse+http", "clickhouse", "clickhouses", "clickhousedb",
        ],
        default_host="localhost",
        default_port=9000,
    )


class SnowflakeDsn(AnyUrl):
    _constraints = UrlConstraints(allowed_schemes=["snowflake"], host_required=True)


def _mail_error(reason):
    raise PydanticCustomError("value_error", "value is not a valid email address: {reason}", {"reason": reason})


def validate_email(value):
    name, address = "", value.strip()
    if address.endswith(">") and "<" in address:
        name, _, address = address[:-1].partition("<")
    local, at, domain = address.rpartition("@")
    if not at:
        _mail_error("An email address must have an @-sign.")
    if not local:
        _mail_error("There must be something before the @-sign.")
    if not domain:
        _mail_error("There must be something after the @-sign.")
    if "." not in domain:
        _mail_error("The part after the @-sign is not valid. It should have a period.")
    address = local + "@" + domain.lower()
    return name.strip() or local, address


class EmailStr(str):
    @classmethod
    def __validate__(cls, value):
        if not isinstance(value, str):
            fail("string_type", value)
        return validate_email(value)[1]


class NameEmail:
    def __init__(self, name, email):
        self.name = name
        self.email = email

    @classmethod
    def __validate__(cls, value):
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            fail("string_type", value)
        return cls(*validate_email(value))

    def __eq__(self, other):
        return isinstance(other, NameEmail) and (self.name, self.email) == (other.name, other.email)

    def __str__(self):
        return "{} <{}>".format(self.name, self.email)


class _AnyAddress:
    """An address of either version of the protocol."""

    _what = "address"

    @classmethod
    def __validate__(cls, value):
        import ipaddress

        try:
            return getattr(ipaddress, "ip_" + cls._what)(value)
        except ValueError:
            text = "value is not a valid IPv4 or IPv6 " + cls._what
            raise PydanticCustomError("ip_any_" + cls._what, text)


class IPvAnyAddress(_AnyAddress):
    pass


class IPvAnyInterface(_AnyAddress):
    _what = "interface"


class IPvAnyNetwork(_AnyAddress):
    _what = "network"
