import re
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
print(re.sub(rb"a(b)", rb"<\1>", b"xabx"), re.findall(rb"\d+", b"1 22 333"), re.match(b"a", b"abc").group())
print(re.compile(rb"(?P<n>\w+)").match(b"abc def").groupdict(), re.split(rb"[,;]", b"a,b;c"), re.escape(b"a.b"))
print(attempt(re.match, "a", b"a")); print(attempt(re.match, b"a", "a"))
print(re.compile("a").pattern, re.compile("(a)(?P<x>b)", re.I|re.M).flags, re.compile("(a)(?P<x>b)").groups, re.compile("(a)(?P<x>b)").groupindex)
print(repr(re.compile("a", re.I)), repr(re.compile(b"a")), repr(re.match("a","abc")))
m=re.match(r"(?P<y>\d{4})-(?P<m>\d\d)(-(\d\d))?", "2024-05 rest")
print(m.groups(), m.groups("x"), m.group(0,1,"m"), m["y"], m[4], m.span(), m.span("m"), m.start(3), m.end(1), m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re.pattern, m.regs, m.expand(r"\g<y>/\2"))
print(attempt(m.group, 9), attempt(m.group,"zz"))
print(re.fullmatch("a+", "aaa"), re.fullmatch("a+", "aab"), re.search("b", "abc", 0))
print(re.sub("(a)|b", r"[\1]", "ab"), re.subn("a","b","aaa",2), re.sub("", "-", "abc"), re.split("", "abc"), re.split(r"(\W)", "a b,c"), re.split(",", "a,b,c", maxsplit=1), re.split("x*", "axbc"))
print(re.findall(r"(a)(b)?", "abaab"), [m.span() for m in re.finditer("a*", "baac")])
print(re.sub(r"\w+", lambda m: m.group().title(), "hello world"), re.sub("a", r"\n\t\\", "a"), attempt(re.sub,"a",r"\q","a"), attempt(re.sub,"(a)",r"\2","a"), attempt(re.sub,"(a)",r"\g<z>","a"))
for bad in ["(", ")", "[a", "\\", "a(b(c)", "x\n(y", "(?i)(a"]:
    r=attempt(re.compile,bad); print(bad, r if isinstance(r,str) else 'ok')
for bad in ["*a", "a**", "(?P<n>a)(?P<n>b)", "(?P=zz)", "[z-a]"]:
    try: re.compile(bad)
    except re.error: print("error", bad)
try: re.compile("a(b")
except re.error as e: print(e.msg,e.pos,e.pattern,e.lineno,e.colno, e)
print(re.compile(r"""
   (\d+)  # number
   \s* [a-z]+
""", re.X).match("12 ab").groups())
print(re.findall(r"(?i:a)b|C", "AbABC"), re.findall("(?m)^x", "x\nx"), re.findall("(?s)a.b", "a\nb"), re.findall(r"\bfoo\b","foo food foo"), re.findall(r"(?<!a)b", "ab bb"), re.findall(r"(\w)\1", "aabbc"), re.findall(r"(?P<q>['\"]).*?(?P=q)", "'a' \"b\""))
print(re.findall(r"a{,2}", "aaa"), re.findall(r"\Aab\Z", "ab"), re.match(r"[\]\-a]+", "]-a").group(), re.match(r"[^]]+","ab]").group(), re.findall(r"[\w.-]+@[\w-]+\.\w+","x.y@z-w.org, q@r.s"))
print(re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(a)?(?(1)b|c)", "ab"), re.match(r"(a)?(?(1)b|c)", "c"), re.findall(r"\d(?=px)", "1px2em3px"))
p=re.compile("b"); print(p.search("abcb",2).span(), p.match("ab",1), p.findall("bbb",1,2), p.fullmatch("abc",1,2))
print(re.match("é","É",re.I), re.findall(r"\w+","naïve café"), re.findall(r"\w+","naïve", re.A), re.match("ß","ẞ",re.I))
print(re.escape("a.b*c-d_e f#g/h~é\n"), re.compile("a")==re.compile("a"), hash(re.compile("a"))==hash(re.compile("a")))
print(isinstance(re.compile(""), re.Pattern), isinstance(re.match("",""), re.Match), re.Pattern[str], bool(re.match("","")))
print(re.sub(r"(?P<a>x)", r"\g<a>\g<0>\g<1>", "x"), re.sub("x", "\\g<0>0", "x"), re.sub(r"(\d)", r"\g<1>0", "5"), re.sub("a","b","aaaa",count=2,flags=re.I))
print(re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", "camelCaseWord").lower(), re.sub(r"[^\w\s]", "", "a!b c?"), re.match(r".*?(?P<end>\d+)$", "abc12\n").group("end"))
print(re.findall(r"a++b|x*+x", "aab xx"), re.findall(r"(?>a+)b", "aab"), re.findall("[[]a]", "[a]"))
import copy; print(copy.copy(p) is p, copy.deepcopy(p) is p)
