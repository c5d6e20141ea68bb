import struct


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(struct.pack("<IhB",1,-2,3),struct.unpack(">HH",b"\0\1\0\2"),struct.calcsize("<IhBq"),struct.pack(">d",1.5),struct.unpack("<f",b"\0\0\x80?"),struct.pack("5s",b"ab"),struct.pack("?",True),struct.unpack("<3B",b"abc"),attempt(struct.unpack,"<I",b"a"),list(struct.iter_unpack("<H",b"\1\0\2\0")),struct.Struct("<I").pack(7),struct.Struct("<I").size,struct.pack("<q",-1),struct.pack("!I",1),struct.unpack_from("<H",b"\0\1\0",1),struct.pack("<2sx",b"ab"),struct.calcsize("ib"),struct.calcsize("bi"))

print(struct.calcsize("P"), struct.calcsize("bP"), struct.pack("P", 5), struct.unpack("bP", struct.pack("bP", 1, 7)), attempt(struct.calcsize, "<P"))
