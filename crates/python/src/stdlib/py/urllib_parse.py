"""URLs, by RFC 3986 and the documentation of `urllib.parse`."""

from collections import namedtuple

_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
_HEX = "0123456789abcdefABCDEF"
_SCHEME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms"]
uses_relative += ["prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp"]
uses_netloc += ["snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git"]
uses_netloc += ["git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip"]
uses_params += ["sips", "mms", "sftp", "tel"]


def quote_from_bytes(bs, safe="/"):
    if isinstance(safe, bytes):
        safe = safe.decode("ascii", "ignore")
    allowed = _SAFE + safe
    return "".join(chr(one) if one < 128 and chr(one) in allowed else "%%%02X" % one for one in bs)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif not isinstance(string, bytes):
        raise TypeError("quote_from_bytes() expected bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *parts = string.split(b"%")
    out = [first]
    for part in parts:
        digits = part[:2].decode("latin-1")
        if len(digits) == 2 and digits[0] in _HEX and digits[1] in _HEX:
            out.append(bytes([int(digits, 16)]) + part[2:])
        else:
            out.append(b"%" + part)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        string.split
        return string
    return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


class _Parts:
    """What the results of `urlsplit` and `urlparse` have in common: the parts of the place."""

    __slots__ = ()

    def _account(self):
        account, at, _ = self.netloc.rpartition("@")
        if not at:
            return None, None
        user, colon, password = account.partition(":")
        return user, password if colon else None

    def _place(self):
        place = self.netloc.rpartition("@")[2]
        before, bracket, rest = place.partition("[")
        if bracket:
            host, _, rest = rest.partition("]")
            return host, rest.partition(":")[2] or None
        host, _, port = place.partition(":")
        return host, port or None

    @property
    def username(self):
        return self._account()[0]

    @property
    def password(self):
        return self._account()[1]

    @property
    def hostname(self):
        host = self._place()[0]
        if not host:
            return None
        host, percent, zone = host.partition("%")
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._place()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError("Port could not be cast to integer value as %r" % port)
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class SplitResult(_Parts, namedtuple("SplitResult", "scheme netloc path query fragment")):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parts, namedtuple("ParseResult", "scheme netloc path params query fragment")):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return self.url + ("#" + self.fragment if self.fragment else "")


def urlsplit(url, scheme="", allow_fragments=True):
    url = url.lstrip("".join(chr(code) for code in range(33)))
    for mark in "\t\r\n":
        url = url.replace(mark, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(c in _SCHEME for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1 :]
    if url[:2] == "//":
        end = min([len(url)] + [place for place in (url.find(c, 2) for c in "/?#") if place >= 0])
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        start = url.rfind("/") if "/" in url else 0
        at = url.find(";", start)
        if at >= 0:
            url, params = url[:at], url[at + 1 :]
    return ParseResult(scheme, netloc, url, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, url + ";" + params if params else url, query, fragment))


def urldefrag(url):
    parts = urlparse(url)
    return DefragResult(urlunparse(parts._replace(fragment="")), parts.fragment)


def _without_dots(segments):
    kept = []
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    old = urlparse(base, "", allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    scheme, netloc, path, params, query, fragment = new
    if scheme != old.scheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse(new)
        netloc = old.netloc
    if not path and not params:
        return urlunparse((scheme, netloc, old.path, old.params, query or old.query, fragment))
    if path[:1] == "/":
        segments = path.split("/")
    else:
        before = old.path.split("/")
        if before[-1]:
            before.pop()
        segments = before + path.split("/")
    segments = segments[:1] + [one for one in segments[1:-1] if one] + segments[-1:]
    return urlunparse((scheme, netloc, _without_dots(segments), params, query, fragment))


def parse_qsl(
    qs,
    keep_blank_values=False,
    strict_parsing=False,
    encoding="utf-8",
    errors="replace",
    max_num_fields=None,
    separator="&",
):
    pairs = []
    for part in qs.split(separator) if qs else []:
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition("=")
        if not equals and strict_parsing:
            raise ValueError("bad query field: %r" % (part,))
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, **kwargs):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, **kwargs):
        found.setdefault(name, []).append(value)
    return found


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query.items() if hasattr(query, "items") else query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__"):
            pairs.extend(quoted(name) + "=" + quoted(one) for one in value)
        else:
            pairs.append(quoted(name) + "=" + quoted(value))
    return "&".join(pairs)
