import hashlib


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


for n in ["md5","sha1","sha224","sha256","sha384","sha512"]:
    print(n,hashlib.new(n,b"abc").hexdigest() if n in hashlib.algorithms_available else "missing")
h=hashlib.sha256(); h.update(b"a"); h.update(b"b"); print(h.hexdigest(),h.digest()==hashlib.sha256(b"ab").digest(),h.name,h.digest_size,h.block_size,h.copy().hexdigest(),attempt(hashlib.md5,"x"),attempt(hashlib.new,"nope"),hashlib.md5(b"x",usedforsecurity=False).hexdigest(),hashlib.pbkdf2_hmac("sha256",b"pw",b"salt",10).hex(),"sha256" in hashlib.algorithms_guaranteed)
