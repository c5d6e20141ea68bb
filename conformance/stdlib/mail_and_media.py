import mimetypes
from datetime import datetime, timedelta, timezone
from email.utils import (
    format_datetime,
    formataddr,
    formatdate,
    getaddresses,
    mktime_tz,
    parseaddr,
    parsedate,
    parsedate_to_datetime,
    parsedate_tz,
    quote,
    unquote,
)

print(formatdate(0), formatdate(1700000000, usegmt=True), formatdate(1700000000.9))
moment = datetime(2024, 2, 29, 13, 5, 7, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
print(format_datetime(moment), format_datetime(moment.replace(tzinfo=None)), format_datetime(moment.astimezone(timezone.utc), usegmt=True))
for text in ["Thu, 29 Feb 2024 13:05:07 -0330", "29 Feb 2024 13:05:07 GMT", "Thu, 29 Feb 24 13:05 EST", "nonsense", ""]:
    print(parsedate_tz(text), parsedate(text))
print(mktime_tz(parsedate_tz("Thu, 29 Feb 2024 13:05:07 +0100")), repr(parsedate_to_datetime("Thu, 29 Feb 2024 13:05:07 +0100")))
print(repr(parsedate_to_datetime("Thu, 29 Feb 2024 13:05:07 -0000")))
try:
    parsedate_to_datetime("nope")
except ValueError as error:
    print(error)
for text in ["Ann Lee <ann@x.org>", "ann@x.org", '"Lee, Ann" <a@b.c>', "a@b.c (Ann Lee)", ""]:
    print(parseaddr(text))
print(getaddresses(["A <a@x>, b@y", '"C, D" <c@z>']))
print(formataddr(("Ann Lee", "a@b")), formataddr(("Lee, Ann", "a@b")), formataddr(("", "a@b")), formataddr(("Zoë", "a@b")))
print(quote('a"b\\c'), unquote('"a\\"b"'), unquote("<x>"))

for name in ["a.txt", "b.tar.gz", "c.tgz", "d.PNG", "e", "f.unknown", "http://x/y.html", "data:text/css,a", "data:,x", "/p/q.json", "x.svgz"]:
    print(name, mimetypes.guess_type(name), mimetypes.guess_type(name, strict=False))
print(mimetypes.guess_extension("text/html"), mimetypes.guess_extension("image/jpeg"), mimetypes.guess_extension("no/such"))
print(mimetypes.guess_all_extensions("text/css"), len(mimetypes.types_map) > 100)
mimetypes.add_type("application/x-mine", ".mine")
print(mimetypes.guess_type("a.mine"))
