import unicodedata


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(unicodedata.normalize("NFKD","é①ﬁ"),unicodedata.normalize("NFC","e\u0301"),unicodedata.category("a"),unicodedata.category("1"),unicodedata.category(" "),unicodedata.combining("\u0301"),unicodedata.is_normalized("NFC","é"),"".join(c for c in unicodedata.normalize("NFD","crème brûlée") if unicodedata.category(c)!="Mn"),unicodedata.decimal("5"))
