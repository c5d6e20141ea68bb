import collections, collections.abc as cabc
from collections import *
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
P=namedtuple("P","x y z",defaults=[3]); p=P(1,2); print(p,p._asdict(),p._replace(x=9),P._fields,P._field_defaults,P._make([1,2,3]),p==(1,2,3),p[0],p[-1],p[:2],len(p),hash(p)==hash((1,2,3)),P.__doc__,p.index(2),p.count(1),attempt(P,1),attempt(P,1,2,3,4),attempt(p._replace,q=1),P(**{"x":1,"y":2}),x if False else 0)
print(attempt(namedtuple,"A","a a"),attempt(namedtuple,"A","class"),attempt(namedtuple,"A","_a"),namedtuple("A","a class _b",rename=True)._fields,namedtuple("A",["a","b"])(b=1,a=2),namedtuple("A","a,b").__module__,P.__match_args__,isinstance(p,tuple))
class Q(namedtuple("Q","a b")):
    __slots__=()
    @property
    def s(self): return self.a+self.b
    def __str__(self): return "Q!"
print(Q(1,2).s,str(Q(1,2)),repr(Q(1,2)),Q(1,2)._replace(a=5).s)
c=Counter("abracadabra"); print(c,c.most_common(2),c["z"],c.total(),list(c.elements())[:4],c+Counter(a=1,q=2),c-Counter(a=3),c&Counter(a=2,b=9),c|Counter(z=1),sum(c.values()),Counter(a=-1)+Counter(),+Counter(a=-1,b=1),-Counter(a=-1),Counter({"a":2})==Counter("aa"),Counter(a=1)<=Counter(a=2),Counter(a=1)<Counter(a=1))
c.update("aa"); c.subtract({"b":5}); print(c,sorted(c.items()),c.copy() is c,dict(c)==c); del c["nothere"]; print(c.pop("b"),attempt(c.pop,"b"),Counter([1,2,1]).most_common(),Counter(),Counter(x=0),list(Counter(a=2,b=0)))
d=deque([1,2,3],maxlen=3); d.append(4); print(d,d.maxlen,d[0]); d.appendleft(0); print(d); d.rotate(1); print(d); d.rotate(-2); print(d,d.pop(),d.popleft(),len(d),bool(d)); d.extend([7,8,9]); print(d); d.extendleft([1,2]); print(d,d.count(1),d.index(1),1 in d,list(reversed(d)),d.copy(),d==deque([2,1,7]),attempt(d.remove,99)); d.insert(1,5) if False else 0; d.reverse(); print(d); d.clear(); print(d,attempt(d.pop),attempt(d.popleft)); e=deque("abc"); e.insert(1,"x"); e[0]="q"; del e[1]; print(e,e+deque("z"),e*2,deque([1])<deque([2]),attempt(deque,maxlen=-1),repr(deque([],5)),attempt(lambda: e[9]))
dd=defaultdict(list); dd["a"].append(1); dd["b"]; print(dd,dd.get("z"),"z" in dd,dd.default_factory,dd.copy(),dict(dd),defaultdict(None),attempt(lambda: defaultdict()["x"]),defaultdict(int,a=1)|{"b":2},repr(defaultdict(lambda:0))[:30],attempt(defaultdict,1))
n=defaultdict(lambda: defaultdict(int)); n[1][2]+=1; print({k:dict(v) for k,v in n.items()})
class DD(dict):
    def __missing__(self,k): return k*2
print(DD()["ab"],DD().get("ab"))
o=OrderedDict([("a",1),("b",2),("c",3)]); o.move_to_end("a"); print(o,list(reversed(o))); o.move_to_end("c",last=False); print(o,o.popitem(last=False),o.popitem(),o==OrderedDict(b=2),o=={"b":2},OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1),OrderedDict.fromkeys("xy",0),o|{"z":1},attempt(o.move_to_end,"q"),attempt(OrderedDict().popitem))
m=ChainMap({"a":1},{"a":2,"b":3}); print(m,m["a"],m["b"],sorted(m),len(m),dict(m),m.maps,m.new_child({"c":5}),m.parents,attempt(lambda: m["zz"]),m.get("zz",1),"b" in m); m["q"]=1; print(m.maps[0],attempt(m.pop,"b"),m|{"x":1}); del m["q"]; print(m)
class UD(UserDict):
    def __setitem__(self,k,v): super().__setitem__(str(k),v)
u=UD({1:2}); u[3]=4; u.update({5:6}); print(u,u.data,len(u),"1" in u,u.pop("1"),dict(u),isinstance(u,dict),isinstance(u,cabc.MutableMapping),u.copy().__class__.__name__)
class UL(UserList): pass
l=UL([3,1,2]); l.append(5); l.sort(); print(l,l[0],l[1:],l+[9],type(l+[9]).__name__,l.data,len(l),l==[1,2,3,5],isinstance(l,cabc.MutableSequence),sorted(l),l*2)
class US(UserString): pass
print(US("abc").upper(),type(US("a").upper()).__name__,US("abc")+"d",US("a")=="a",len(US("abc")),US("a b").split(),hash(US("a"))==hash("a"),"%s"%US("x"),US("abc")[1],"b" in US("abc"))
for v in [[],(),{},set(),"",b"",1,(i for i in []),len,range(3),{}.keys(),{}.values(),{}.items(),deque(),OrderedDict(),Counter(),frozenset()]:
    print(type(v).__name__,[n for n in ("Iterable","Iterator","Sequence","MutableSequence","Mapping","MutableMapping","Set","MutableSet","Hashable","Callable","Sized","Container","Collection","Reversible","Generator","KeysView","ValuesView","ItemsView","MappingView","ByteString","Awaitable") if isinstance(v,getattr(cabc,n))])
class MyMap(cabc.Mapping):
    def __init__(s,d): s.d=d
    def __getitem__(s,k): return s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
mm=MyMap({"a":1,"b":2}); print(list(mm.keys()),list(mm.values()),list(mm.items()),mm.get("z",5),"a" in mm,mm=={"a":1,"b":2},dict(mm),{**mm},mm.keys()&{"a"},("a",1) in mm.items(),attempt(cabc.Mapping))
class MySeq(cabc.Sequence):
    def __getitem__(s,i): return [1,2,3][i]
    def __len__(s): return 3
print(list(MySeq()),2 in MySeq(),MySeq().index(3),MySeq().count(1),list(reversed(MySeq())))
class MySet(cabc.MutableSet):
    def __init__(s,it=()): s.s=list(dict.fromkeys(it))
    def __contains__(s,x): return x in s.s
    def __iter__(s): return iter(s.s)
    def __len__(s): return len(s.s)
    def add(s,x): s.s.append(x) if x not in s.s else None
    def discard(s,x): x in s.s and s.s.remove(x)
a=MySet([1,2,3]); b=MySet([2,3,4]); print(sorted(a&b),sorted(a|b),sorted(a-b),sorted(a^b),a<=b,a==MySet([3,2,1]),a.isdisjoint([9]),a>MySet([1])); a|={7}; a-={1}; a.remove(2); print(sorted(a),attempt(a.remove,99),a.pop() in (3,7))
print(cabc.Mapping.__abstractmethods__==frozenset({"__getitem__","__iter__","__len__"}),cabc.Callable[[int],str],cabc.Sequence[int],issubclass(dict,cabc.Mapping),cabc.Iterator.register(MySeq) is MySeq,isinstance(MySeq(),cabc.Iterator))
print(collections.abc.Iterable is cabc.Iterable, attempt(lambda: collections.Mapping))
