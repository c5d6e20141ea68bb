import string
from string import Formatter, Template


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(string.ascii_letters,string.digits,string.punctuation,repr(string.whitespace),string.hexdigits,string.octdigits,len(string.printable),string.capwords("hello  world-x"),string.capwords("a-b","-"))
print(Template("$a ${b} $$ $c").safe_substitute(a=1,b=2),Template("$a").substitute({"a":1}),Template("$a").substitute({"a":1},a=2),attempt(Template("$a").substitute),attempt(Template("$ x").substitute),Template("$ x").safe_substitute(),Template("$a").template,Template("$a $b").get_identifiers(),Template("$a").is_valid(),Template("$").is_valid())
class T2(Template): delimiter="%"; idpattern="[a-z]+"
print(T2("%a $b").substitute(a=1),Formatter().format("{0} {x}",1,x=2),Formatter().vformat("{a}",(),{"a":1}),list(Formatter().parse("a{b!r:>{w}}c")))
class F2(Formatter):
    def get_value(self,k,a,kw): return kw.get(k,"<%s>"%k) if isinstance(k,str) else a[k]
print(F2().format("{0}{zz}",1))
