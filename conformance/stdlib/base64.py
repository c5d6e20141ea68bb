import base64


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(base64.b64encode(b"\xff\xfe\x00a"),base64.b64decode("//4AYQ=="),base64.urlsafe_b64encode(b"\xff\xfe"),base64.urlsafe_b64decode(b"__4="),base64.b32encode(b"abc"),base64.b32decode("MFRGG==="),base64.b16encode(b"ab"),base64.b16decode("6162"),base64.encodebytes(b"x"*60),base64.decodebytes(b"YQ==\n"),attempt(base64.b64decode,"a"),attempt(base64.b64decode,"a$b=",validate=True),base64.b64decode("YW Jj"),base64.standard_b64encode(b"a"),base64.b85encode(b"hello"),base64.b85decode(b"Xk~0{Zv"),base64.b64encode(b"\xfb\xff",altchars=b"-_"))
