import fnmatch
import glob


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(fnmatch.fnmatch("a.py","*.py"),fnmatch.filter(["a.py","b.txt"],"*.py"),fnmatch.translate("a*[!b]?"),fnmatch.fnmatchcase("A","a"),glob.escape("a*[b]?"),glob.has_magic("a*"))
