"""struct, fractions, statistics, calendar, ipaddress."""
import calendar
import ipaddress
import statistics
import struct
from decimal import Decimal
from fractions import Fraction as F

for form, values in (("<ih", (1, -2)), (">IHB", (1, 2, 3)), ("!q?", (-5, True)), ("3s2x", (b"ab",)), ("=d", (1.5,)), ("<f", (0.25,)), ("bi", (1, 2)), ("2H", (7, 8)), ("c", (b"z",))):
    packed = struct.pack(form, *values)
    print(form, struct.calcsize(form), packed, struct.unpack(form, packed))
for bad in (lambda: struct.pack("B", 256), lambda: struct.pack("<h"), lambda: struct.unpack("<i", b"a"), lambda: struct.pack("y", 1)):
    try:
        bad()
    except struct.error as problem:
        print(len(str(problem)) > 0)
print(list(struct.iter_unpack("<H", b"\1\0\2\0")), struct.Struct("<I").pack(5), struct.unpack_from("<H", b"\0\1\0", 1))
print(F(3, 6), repr(F("1.25")), F("-3/9"), F(0.5), F("1e3"), F(Decimal("0.1")), F(5))
print(F(1, 2) + F(1, 3), F(1, 2) - 1, 2 * F(1, 4), F(1, 2) / F(3, 4), F(7, 2) // 1, F(7, 2) % 2, F(1, 2) ** 3, F(2, 3) ** -2, 1 / F(2), -F(1, 2), abs(F(-1, 2)))
print(F(1, 2) == 0.5, F(1, 2) < F(2, 3), F(4, 2) == 2, F(1, 2) + 0.5, float(F(1, 4)), int(F(-7, 2)), round(F(5, 2)), round(F(7, 3), 2), F(355, 113).limit_denominator(10), sorted([F(1, 2), F(1, 3)]))
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2)):
    try:
        bad()
    except (ZeroDivisionError, ValueError, TypeError) as problem:
        print(type(problem).__name__, problem)
print(statistics.mean([1, 2, 3, 4]), statistics.mean([1, 2, 3]), statistics.mean([1.5, 2.5]), statistics.mean([Decimal("0.5"), Decimal("0.75")]), statistics.fmean([1, 2]))
print(statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]), statistics.mode("aab"), statistics.multimode([1, 1, 2, 2]))
print(statistics.variance([1, 2, 3, 4]), statistics.pvariance([1, 2, 3, 4]), statistics.stdev([1, 2, 3, 4]), statistics.pstdev([2, 4]), statistics.quantiles([1, 2, 3, 4, 5, 6, 7]))
try:
    statistics.mean([])
except statistics.StatisticsError as problem:
    print(problem)
print(calendar.isleap(2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.leapdays(2000, 2025), list(calendar.month_name), list(calendar.day_abbr))
print(calendar.monthcalendar(2024, 2), calendar.timegm((2024, 1, 2, 3, 4, 5)))
for text in ("192.168.1.5", "8.8.8.8", "127.0.0.1", "::1", "2001:db8::1", "fe80::1:0:0:1", "::"):
    a = ipaddress.ip_address(text)
    print(repr(a), a, a.version, int(a), a.is_private, a.is_loopback, a.exploded, a.packed)
n = ipaddress.ip_network("10.0.0.0/29")
print(repr(n), n.netmask, n.num_addresses, n.broadcast_address, n.network_address, [str(one) for one in n.hosts()], ipaddress.ip_address("10.0.0.7") in n, n.prefixlen)
print(ipaddress.ip_address("::ffff:1.2.3.4"))
print(ipaddress.ip_network("10.0.0.5/24", strict=False), ipaddress.ip_network("2001:db8::/32"), ipaddress.ip_network("10.0.0.0/255.0.0.0"), ipaddress.IPv4Address(3232235777), ipaddress.ip_address("1.1.1.1") < ipaddress.ip_address("1.1.1.2"))
for bad in ("300.1.1.1", "x", "1.2.3"):
    try:
        ipaddress.ip_address(bad)
    except ValueError as problem:
        print(problem)
try:
    ipaddress.ip_network("10.0.0.5/24")
except ValueError as problem:
    print(problem)
