import uuid


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(uuid.UUID("{12345678-1234-5678-1234-567812345678}"),repr(uuid.UUID(int=1)),uuid.UUID(bytes=b"a"*16),uuid.UUID(hex="1"*32).hex,uuid.uuid3(uuid.NAMESPACE_DNS,"x"),uuid.uuid5(uuid.NAMESPACE_URL,"x"),uuid.uuid4().version,uuid.uuid1().version,uuid.UUID(int=5)<uuid.UUID(int=6),uuid.UUID(int=1).int,uuid.UUID(int=1).bytes,uuid.UUID(int=1).urn,uuid.UUID("12345678-1234-5678-1234-567812345678").fields,uuid.UUID("12345678123456781234567812345678").time_low,uuid.UUID(int=3).bytes_le,attempt(uuid.UUID,"x"),attempt(uuid.UUID),hash(uuid.UUID(int=1))==hash(uuid.UUID(int=1)),uuid.UUID(int=1)==1,str(uuid.NAMESPACE_OID),uuid.uuid4().variant,uuid.RFC_4122,attempt(setattr,uuid.UUID(int=1),"int",2),uuid.UUID(fields=(1,2,3,4,5,6)),uuid.UUID(int=1,version=4),uuid.UUID(int=2**128-1).clock_seq,"%s"%uuid.UUID(int=0),sorted([uuid.UUID(int=2),uuid.UUID(int=1)]),attempt(uuid.UUID,int=2**128),uuid.getnode()>0 if 0 else 0)
