from urllib.parse import (
    parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin,
    urlparse, urlsplit, urlunparse, urlunsplit,
)
import urllib.parse

for text in ("a b/c?d=é&f~g", "p@ss:w%rd/+", "", "🦀"):
    print(quote(text), quote_plus(text), quote(text, safe=""), unquote(quote(text)) == text, unquote_plus(quote_plus(text)) == text)
print(quote(b"\xff a"), quote("a:b", safe=":"), unquote("%zz%4"), unquote("%e9"), unquote("%E9", "latin-1"), unquote_to_bytes("%ff%41"))
for url in (
    "postgresql+psycopg2://user:p%40ss@Host.example:5432/db?sslmode=require&x=1#frag",
    "sqlite:///relative.db", "sqlite:////abs.db", "//host/path", "path;par?q", "http://[::1]:80/x", "mailto:a@b.c", "HTTP://x.y/a;b/c;d",
    "http://u@h", "http://h:/p", "", "1a:b",
):
    s, p = urlsplit(url), urlparse(url)
    print(s, p.params, s.username, s.password, s.hostname, s.port, urlunsplit(s), urlunparse(p), s.geturl() == urlunsplit(s))
print(urlparse("http://a/b")._replace(path="/c").geturl(), repr(urlparse("http://a/b;c?d#e")))
for bad in ("http://h:port", "http://h:99999"):
    try:
        urlsplit(bad).port
    except ValueError as problem:
        print(problem)
try:
    urlsplit("http://[::1/x")
except ValueError as problem:
    print(problem)
print(urlencode({"a": 1, "b c": "d&e"}), urlencode([("x", "é"), ("y", None)]), urlencode({"a": [1, 2]}, doseq=True), urlencode({"a": "b c"}, quote_via=quote))
print(parse_qs("a=1&b=2&a=3&c="), parse_qs("c=&d", keep_blank_values=True), parse_qsl("x=%20+y&z=1;2"))
base = "http://a/b/c/d;p?q"
for ref in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "g:h", "http:g"):
    print(ref, urljoin(base, ref))
print(urldefrag("http://a/b#c"), urljoin("http://h", "x"), urljoin("http://h/a/", "b"))
