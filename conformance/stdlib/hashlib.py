import binascii
import base64
import hashlib
import hmac

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    one = hashlib.new(name, b"abc")
    print(one.name, one.digest_size, one.block_size, one.hexdigest())
    print(getattr(hashlib, name)(b"").hexdigest() == hashlib.new(name).hexdigest())
h = hashlib.sha256()
h.update(b"ab")
other = h.copy()
h.update(b"c")
print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), other.digest() == hashlib.sha256(b"ab").digest())
print(h.digest())
try:
    hashlib.md5("text")
except TypeError as problem:
    print(problem)
try:
    hashlib.new("nothing")
except ValueError as problem:
    print("ValueError")
print(hashlib.md5(b"x", usedforsecurity=False).hexdigest())
print(hmac.new(b"key", b"message", hashlib.sha256).hexdigest(), hmac.new(b"k" * 100, b"m", "sha1").hexdigest())
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))

for data in (b"", b"a", b"ab", b"abc", b"\xfb\xff\xfe\x00"):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data))
    print(base64.b64decode(base64.b64encode(data)) == data, base64.b32decode(base64.b32encode(data)) == data)
    print(base64.urlsafe_b64decode(base64.urlsafe_b64encode(data)) == data, base64.b16decode(base64.b16encode(data)) == data)
print(base64.b64decode("aGVs bG8=\n"), base64.standard_b64encode(b"x" * 10), base64.encodebytes(b"x" * 60))
print(base64.decodebytes(b"eHh4\neHg=\n"))
for bad in ("abc", "a", "YWJj!"):
    try:
        print(base64.b64decode(bad))
    except binascii.Error as problem:
        print(type(problem).__name__, problem)
try:
    base64.b64decode("YW!j", validate=True)
except binascii.Error as problem:
    print(problem)
print(binascii.hexlify(b"\x00\xff"), binascii.unhexlify("00ff"), binascii.hexlify(b"\x01\x02\x03", ":"))
print(binascii.b2a_hex(b"ab"), binascii.a2b_hex(b"6162"), binascii.b2a_base64(b"abc"), binascii.a2b_base64("YWJj"))
print(binascii.crc32(b"hello"), binascii.crc32(b"llo", binascii.crc32(b"he")), binascii.crc32(b""))
for bad in ("abc", "zz"):
    try:
        binascii.unhexlify(bad)
    except binascii.Error as problem:
        print(problem)
import zlib

print(zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.adler32(b"c", zlib.adler32(b"ab")))
