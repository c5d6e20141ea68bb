"""Addresses and networks of the internet protocol."""


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _number4(text):
    parts = text.split(".")
    if len(parts) != 4:
        raise AddressValueError("Expected 4 octets in %r" % text)
    number = 0
    for part in parts:
        if not (part.isascii() and part.isdigit()) or len(part) > 3:
            raise AddressValueError("Only decimal digits permitted in %r in %r" % (part, text))
        if len(part) > 1 and part[0] == "0":
            raise AddressValueError("Leading zeros are not permitted in %r in %r" % (part, text))
        if int(part) > 255:
            raise AddressValueError("Octet %d (> 255) not permitted in %r" % (int(part), text))
        number = number * 256 + int(part)
    return number


def _number6(text):
    whole = text
    if "." in text:
        head, _, last = text.rpartition(":")
        number = _number4(last)
        text = "%s:%x:%x" % (head, number >> 16, number & 0xFFFF)
    left, gap, right = text.partition("::")
    before = left.split(":") if left else []
    after = right.split(":") if right else []
    if gap:
        missing = 8 - len(before) - len(after)
        if missing < 1:
            raise AddressValueError("At most 8 colons permitted in %r" % whole)
        before += ["0"] * missing
    groups = before + after
    if len(groups) != 8:
        raise AddressValueError("At least 3 parts expected in %r" % whole)
    number = 0
    for group in groups:
        if not 1 <= len(group) <= 4 or any(c not in "0123456789abcdefABCDEF" for c in group):
            raise AddressValueError("Only hex digits permitted in %r in %r" % (group, whole))
        number = number * 65536 + int(group, 16)
    return number


def _text(number, bits):
    if bits == 32:
        return ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))
    groups = ["%x" % (number >> shift & 0xFFFF) for shift in range(112, -1, -16)]
    best, length = 0, 1
    for start in range(8):
        end = start
        while end < 8 and groups[end] == "0":
            end += 1
        if end - start > length:
            best, length = start, end - start
    if length < 2:
        return ":".join(groups)
    return ":".join(groups[:best]) + "::" + ":".join(groups[best + length :])


class _Ordered:
    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _Ordered) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __ge__(self, other):
        return self._key() >= other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))


class _Address(_Ordered):
    def __init__(self, address):
        if isinstance(address, int):
            if not 0 <= address < 1 << self.max_prefixlen:
                raise AddressValueError("%d (%s) is not permitted as an IPv%d address" % (address, "< 0" if address < 0 else ">= 2**%d" % self.max_prefixlen, self.version))
            self._number = int(address)
        elif isinstance(address, bytes):
            self._number = int.from_bytes(address, "big")
        else:
            self._number = self._parse(str(address))

    def _key(self):
        return (self.version, self._number)

    def __int__(self):
        return self._number

    def __str__(self):
        return _text(self._number, self.max_prefixlen)

    def __add__(self, other):
        return type(self)(self._number + other)

    def __sub__(self, other):
        return type(self)(self._number - other)

    @property
    def packed(self):
        return self._number.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def is_global(self):
        return not self.is_private and not self._inside(["100.64.0.0/10"] if self.version == 4 else [])

    @property
    def is_reserved(self):
        return self._inside(["240.0.0.0/4"] if self.version == 4 else _RESERVED6)

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    def __format__(self, spec):
        return format(str(self), spec)

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        if self.version == 4:
            return str(self)
        return ":".join("%04x" % (self._number >> shift & 0xFFFF) for shift in range(112, -1, -16))

    def _inside(self, networks):
        return any(self in ip_network(one) for one in networks)


# The registries of special addresses that the documentation names.
_PRIVATE4 = ["0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29"]
_PRIVATE4 += ["192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24"]
_PRIVATE4 += ["203.0.113.0/24", "240.0.0.0/4"]
_PRIVATE6 = ["::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10"]


_RESERVED6 = ["::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3"]
_RESERVED6 += ["A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9"]


class IPv4Address(_Address):
    version = 4
    max_prefixlen = 32

    def _parse(self, text):
        return _number4(text)

    @property
    def is_loopback(self):
        return self._inside(["127.0.0.0/8"])

    @property
    def is_private(self):
        return self._inside(_PRIVATE4)

    @property
    def is_multicast(self):
        return self._inside(["224.0.0.0/4"])

    @property
    def is_link_local(self):
        return self._inside(["169.254.0.0/16"])

    @property
    def is_unspecified(self):
        return self._number == 0


class IPv6Address(_Address):
    version = 6
    max_prefixlen = 128

    def _parse(self, text):
        return _number6(text)

    @property
    def is_loopback(self):
        return self._number == 1

    @property
    def is_private(self):
        return self._inside(_PRIVATE6)

    @property
    def is_multicast(self):
        return self._inside(["ff00::/8"])

    @property
    def is_link_local(self):
        return self._inside(["fe80::/10"])

    @property
    def is_unspecified(self):
        return self._number == 0


    @property
    def ipv4_mapped(self):
        return IPv4Address(self._number & 0xFFFFFFFF) if self._number >> 32 == 0xFFFF else None

    @property
    def is_site_local(self):
        return self._inside(["fec0::/10"])


class _Network(_Ordered):
    def __init__(self, address, strict=True):
        kind = self._kind
        bits = kind.max_prefixlen
        host, slash, length = str(address).partition("/")
        number = int(kind(host))
        if not slash:
            self.prefixlen = bits
        elif length.isdigit() and int(length) <= bits:
            self.prefixlen = int(length)
        elif bits == 32 and "." in length:
            mask = _number4(length)
            self.prefixlen = bin(mask).count("1")
            if mask != self._mask():
                raise NetmaskValueError("%r is not a valid netmask" % length)
        else:
            raise NetmaskValueError("%r is not a valid netmask" % length)
        if strict and number & self._mask() != number:
            raise ValueError("%s has host bits set" % address)
        self._number = number & self._mask()

    def _mask(self):
        bits = self._kind.max_prefixlen
        return (1 << bits) - (1 << bits - self.prefixlen)

    def _key(self):
        return (self.version, self._number, self.prefixlen)

    @property
    def version(self):
        return self._kind.version

    @property
    def network_address(self):
        return self._kind(self._number)

    @property
    def broadcast_address(self):
        return self._kind(self._number + self.num_addresses - 1)

    @property
    def netmask(self):
        return self._kind(self._mask())

    @property
    def num_addresses(self):
        return 1 << self._kind.max_prefixlen - self.prefixlen

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return "%s/%s" % (self.network_address, self.netmask)

    @property
    def hostmask(self):
        return self._kind(self.num_addresses - 1)

    @property
    def with_hostmask(self):
        return "%s/%s" % (self.network_address, self.hostmask)

    @property
    def max_prefixlen(self):
        return self._kind.max_prefixlen

    @property
    def is_private(self):
        return self.network_address.is_private and self.broadcast_address.is_private

    @property
    def is_global(self):
        return self.network_address.is_global and self.broadcast_address.is_global

    @property
    def is_loopback(self):
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @property
    def is_multicast(self):
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    @property
    def is_link_local(self):
        return self.network_address.is_link_local and self.broadcast_address.is_link_local

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self.prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self.prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self.prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self.prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (length, self))
        for at in range(self._number, self._number + self.num_addresses, 1 << self.max_prefixlen - length):
            yield type(self)("%s/%d" % (self._kind(at), length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self.prefixlen == 0:
            return self
        if new_prefix is not None:
            prefixlen_diff = self.prefixlen - new_prefix
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d" % (self.prefixlen, prefixlen_diff))
        return type(self)("%s/%d" % (self.network_address, length), strict=False)

    def supernet_of(self, other):
        return other.subnet_of(self)

    def __str__(self):
        return "%s/%d" % (self.network_address, self.prefixlen)

    def __contains__(self, other):
        return other.version == self.version and int(other) & self._mask() == self._number

    def __iter__(self):
        for at in range(self.num_addresses):
            yield self._kind(self._number + at)

    def __getitem__(self, n):
        return self._kind(self._number + (n if n >= 0 else self.num_addresses + n))

    def hosts(self):
        least = 2 if self.version == 4 and self.prefixlen < 31 else 0
        first = 1 if least or self.version == 6 and self.prefixlen < 127 else 0
        for at in range(first, self.num_addresses - (1 if least else 0)):
            yield self._kind(self._number + at)

    def overlaps(self, other):
        return self.network_address in other or other.network_address in self

    def subnet_of(self, other):
        return self.network_address in other and self.prefixlen >= other.prefixlen


class IPv4Network(_Network):
    _kind = IPv4Address


class IPv6Network(_Network):
    _kind = IPv6Address


class _Interface:
    """An address together with its network; mixed into the address classes."""

    def __init__(self, address):
        host, _, length = str(address).partition("/")
        super().__init__(host)
        self.network = self._network("%s/%s" % (host, length or self.max_prefixlen), strict=False)

    @property
    def ip(self):
        return self._address(self._number)

    @property
    def netmask(self):
        return self.network.netmask

    @property
    def hostmask(self):
        return self.network.hostmask

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return "%s/%s" % (self.ip, self.netmask)

    def _key(self):
        return (self.version, self.network._number, self.network.prefixlen, self._number)

    def __str__(self):
        return "%s/%d" % (self.ip, self.network.prefixlen)


class IPv4Interface(_Interface, IPv4Address):
    _address, _network = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    _address, _network = IPv6Address, IPv6Network


def ip_interface(address):
    return _either(address, (IPv4Interface, IPv6Interface), "interface")


def summarize_address_range(first, last):
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = IPv4Network if first.version == 4 else IPv6Network
    at, end = int(first), int(last)
    while at <= end:
        # The largest block that begins here and ends in time.
        size = first.max_prefixlen if at == 0 else (at & -at).bit_length() - 1
        size = min(size, (end - at + 1).bit_length() - 1)
        yield kind("%s/%d" % (type(first)(at), first.max_prefixlen - size))
        at += 1 << size


def collapse_addresses(addresses):
    spans = []
    for one in addresses:
        first, last = (one.network_address, one.broadcast_address) if isinstance(one, _Network) else (one, one)
        spans.append((first, last))
    merged = []
    for first, last in sorted(spans):
        if merged and int(first) <= int(merged[-1][1]) + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    for first, last in merged:
        yield from summarize_address_range(first, last)


def _either(address, kinds, what, *args):
    if isinstance(address, int):
        return kinds[0 if address < 1 << 32 else 1](address, *args)
    for kind in kinds:
        try:
            return kind(address, *args)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError("%r does not appear to be an IPv4 or IPv6 %s" % (address, what))


def ip_address(address):
    return _either(address, (IPv4Address, IPv6Address), "address")


def ip_network(address, strict=True):
    return _either(address, (IPv4Network, IPv6Network), "network", strict)
