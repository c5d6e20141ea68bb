import binascii
import zlib


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(binascii.hexlify(b"ab"),binascii.unhexlify("6162"),binascii.hexlify(b"abc",":"),binascii.crc32(b"abc"),attempt(binascii.unhexlify,"6"),attempt(binascii.unhexlify,"zz"),binascii.b2a_base64(b"a",newline=False),binascii.a2b_hex("61"),zlib.crc32(b"a"),zlib.adler32(b"a"))
