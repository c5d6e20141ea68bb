def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)

import functools, contextlib, itertools, operator
from functools import *
from itertools import *
from contextlib import *
@lru_cache(maxsize=2)
def f(a,b=1): return a+b
print(f(1),f(1),f(2),f(3),f(1),f.cache_info(),f.cache_parameters(),f.cache_clear(),f.cache_info(),f.__wrapped__(1),f.__name__)
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(50),fib.cache_info().hits>0,attempt(f,[]))
class C:
    n=0
    @cached_property
    def v(self): self.n+=1; return self.n
    @lru_cache
    def m(self,x): return x*2
    @singledispatchmethod
    def sd(self,a): return "any"
    @sd.register
    def _(self,a:int): return "int"
    @sd.register(str)
    def _(self,a): return "str"
    pm=partialmethod(lambda self,a,b:(a,b),1)
c=C(); print(c.v,c.v,c.__dict__,c.m(3),c.sd(1),c.sd("x"),c.sd(1.5),c.pm(2)); del c.v; print(c.v)
p=partial(int,base=2); print(p("101"),p.func,p.args,p.keywords,partial(max,5)(3),partial(p,"1")())
print(reduce(lambda a,b:a*b,[1,2,3,4]),reduce(operator.add,[],5),attempt(reduce,operator.add,[]),functools.reduce(max,[3,9,1]))
def deco(g):
    @wraps(g)
    def w(*a): "wdoc"; return g(*a)
    return w
@deco
def named(x):
    "doc"
    return x
print(named.__name__,named.__doc__,named.__wrapped__(4),named(2),named.__qualname__,named.__module__)
@total_ordering
class TO:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(TO(1)<=TO(2),TO(1)>TO(2),TO(2)>=TO(2),TO(1)!=TO(2),attempt(total_ordering,type("X",(),{})))
@singledispatch
def sd(x): return "obj"
@sd.register(int)
def _(x): return "int"
@sd.register
def _(x:list): return "list"
@sd.register(type(None))
def _(x): return "none"
print(sd(1),sd(True),sd([]),sd(None),sd("s"),sd.dispatch(bool)(1),sd.registry.keys()>={int,list},sd.__name__)
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)),attempt(cached_property(lambda s:1).__get__,None,C).__class__.__name__)
print(list(accumulate([1,2,3])),list(accumulate([1,2,3],operator.mul,initial=10)),list(chain([1],"ab")),list(chain.from_iterable([[1],[2]])),list(combinations("abc",2)),list(combinations_with_replacement("ab",2)),list(compress("abc",[1,0,1])),list(islice(count(5,2),3)),list(islice(cycle("ab"),5)),list(dropwhile(lambda x:x<3,[1,3,2])),list(takewhile(lambda x:x<3,[1,3,2])),list(filterfalse(None,[0,1,""])),[(k,list(g)) for k,g in groupby("aabbc")],[(k,list(g)) for k,g in groupby([1,3,2,4],key=lambda x:x%2)],list(islice("abcdef",1,5,2)),list(islice("abc",None)),list(pairwise([1,2,3])),list(permutations([1,2,3],2)),list(product("ab",[1,2])),list(product([0,1],repeat=2)),list(repeat(1,3)),list(starmap(pow,[(2,3),(3,2)])),[list(x) for x in tee([1,2])],list(zip_longest("ab",[1],fillvalue="-")),list(islice(count(0.5,0.25),2)),next(repeat(7)),list(permutations("ab")),len(list(product(range(3),repeat=3))),list(accumulate([])),list(combinations([1],2)))
t1,t2=tee(iter([1,2,3])); print(next(t1),list(t2),list(t1))
g=groupby([1,1,2]); k,it=next(g); print(k,list(it),[(k,list(i)) for k,i in g])
o=operator; print(o.itemgetter(1)([5,6]),o.itemgetter(1,0)("ab"),o.attrgetter("real")(5),o.attrgetter("real","imag")(5),o.methodcaller("upper")("a"),o.methodcaller("split",",",maxsplit=1)("a,b,c"),o.contains([1],1),o.countOf([1,1],1),o.indexOf([4,5],5),o.concat([1],[2]),o.getitem({"a":1},"a"),o.truth([]),o.is_(None,None),o.is_not(1,None),o.not_(1),o.add(1,2),o.floordiv(7,2),o.mod(7,3),o.pow(2,3),o.lshift(1,3),o.xor(1,3),o.inv(5),o.neg(5),o.pos(-1),o.index(True),o.matmul if 0 else 0,o.iadd([1],[2]),o.length_hint([1,2]),o.attrgetter("__class__.__name__")(1),attempt(o.itemgetter),o.eq(1,1),o.call(lambda x:x,3),o.abs(-2),o.itemgetter(slice(1,3))("abcd"),repr(o.itemgetter(1)),repr(o.attrgetter("a","b")),repr(o.methodcaller("x",1,k=2)),o.imul(2,3),o.__add__(1,2))
L=[1,2]; o.setitem(L,0,9); o.delitem(L,1); print(L)
@contextmanager
def cm(x):
    print("in",x)
    try: yield x*2
    except ValueError as e: print("caught",e)
    finally: print("out")
with cm(1) as v: print(v)
with cm(2): raise ValueError("bad")
def boom():
    with cm(3): raise KeyError("k")
print(attempt(boom))
@cm(5)
def decorated(): return "dec"
print(decorated(),cm.__name__)
@contextmanager
def noyield():
    if False: yield
@contextmanager
def twice(): yield 1; yield 2
def run(m):
    with m(): pass
print(attempt(run,noyield),attempt(run,twice))
with suppress(KeyError,ValueError): {}["x"]
print(attempt(lambda: suppress(KeyError).__enter__()))
with ExitStack() as st:
    print(st.enter_context(cm(7))); st.callback(print,"cb",1); st.push(lambda *a: print("push",a[0])); print("body")
def es():
    with ExitStack() as st:
        st.callback(lambda: print("cleanup")); raise RuntimeError("x")
print(attempt(es))
st=ExitStack(); st.callback(print,"closed"); s2=st.pop_all(); st.close(); s2.close()
import io,sys
b=io.StringIO()
with redirect_stdout(b): print("hidden")
with redirect_stderr(b): print("e",file=sys.stderr)
print(repr(b.getvalue()))
with nullcontext(3) as n: print(n)
with closing(io.StringIO("x")) as q: print(q.read())
print(q.closed)
class CD(ContextDecorator):
    def __enter__(s): print("e"); return s
    def __exit__(s,*a): print("x")
@CD()
def cd(): return 1
print(cd())
class AC(AbstractContextManager):
    def __exit__(s,*a): return True
with AC() as ac: 1/0
print(isinstance(ac,AbstractContextManager),attempt(AbstractContextManager))
import asyncio
@asynccontextmanager
async def acm():
    print("a-in"); 
    try: yield 5
    finally: print("a-out")
async def main():
    async with acm() as v: print(v)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(acm())); s.callback(print,"scb")
        async def ac(): print("acb")
        s.push_async_callback(ac)
    async with nullcontext(1) as z: print(z)
    class X:
        async def aclose(self): print("aclosed")
    async with aclosing(X()): pass
asyncio.run(main())
