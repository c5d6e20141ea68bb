import secrets


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(len(secrets.token_hex(8)),len(secrets.token_bytes()),len(secrets.token_urlsafe(10)),secrets.choice([1]),secrets.randbelow(1),secrets.compare_digest("a","a"),0<=secrets.randbits(4)<16,secrets.SystemRandom().randint(1,1))
