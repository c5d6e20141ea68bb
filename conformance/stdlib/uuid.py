import uuid
from uuid import UUID, uuid4

u = UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.version, u.variant, u.urn, u.fields)
print(UUID("{12345678123456781234567812345678}") == u, UUID(int=5), UUID(bytes=b"\x01" * 16), UUID(bytes_le=u.bytes_le) == u)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x/é"))
a, b = uuid4(), uuid4()
print(a != b, a.version, len(str(a)), isinstance(a, UUID), hash(u) == hash(UUID(int=u.int)), {u: 1}[UUID(str(u))])
print(UUID(int=1) < UUID(int=2), sorted([UUID(int=2), UUID(int=1)]), str(u)[:8], f"{u}", u == str(u), uuid.uuid1().version)
print(uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), UUID(int=0, version=4), u.time_low, u.node, u.clock_seq)
for bad in [lambda: UUID("x"), lambda: UUID(), lambda: UUID(int=-1), lambda: UUID(bytes=b"")]:
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    u.int = 5
except TypeError as error:
    print(error)
