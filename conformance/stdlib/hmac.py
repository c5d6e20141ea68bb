import hashlib
import hmac


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(hmac.new(b"k",b"m","sha256").hexdigest(),hmac.new(b"k",b"m",hashlib.md5).hexdigest(),hmac.compare_digest("a","a"),hmac.compare_digest(b"a",b"b"),hmac.digest(b"k",b"m","sha1").hex(),attempt(hmac.new,b"k",b"m"),hmac.new(b"k"*100,digestmod="sha512").hexdigest()[:10])
