import traceback, itertools, threading, locale, csv, io, json, typing, dataclasses, enum, functools, collections, datetime, decimal, uuid, os, sys, re, copy, warnings, contextlib, abc, textwrap, pathlib
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
# what models and settings really do
from typing import Optional, List, Dict, Any, Annotated, get_type_hints, get_origin, get_args, Literal, Union, ClassVar, TYPE_CHECKING, Generic, TypeVar
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache, partial, wraps, cached_property
class Color(str, Enum):
    RED="red"; BLUE="blue"
    @classmethod
    def choices(cls): return [(c.value,c.name) for c in cls]
    @classmethod
    def _missing_(cls,value): return next((m for m in cls if m.value==str(value).lower()),None)
    def __str__(self): return self.value
print(Color("RED"),Color.choices(),[e.value for e in Color],f"{Color.BLUE}",Color.RED=="red",json.dumps({"c":Color.RED}),Color.__members__["RED"],list(map(str,Color)),Color.RED.name,{Color.RED:1}["red"],isinstance(Color.RED,str),"red" in Color._value2member_map_,sorted(Color,key=lambda c:c.value),", ".join(c.value for c in Color),Color["BLUE"].value)
@dataclass
class Cfg:
    url:str=field(default_factory=lambda: os.environ.get("DB","sqlite://"))
    opts:Dict[str,Any]=field(default_factory=dict)
    tags:List[str]=field(default_factory=lambda:["a"])
    _cache:Optional[int]=field(default=None,repr=False,compare=False)
    @property
    def is_sqlite(self): return self.url.startswith("sqlite")
    @classmethod
    def from_env(cls,**kw): return cls(**{k:v for k,v in kw.items() if k in {f.name for f in dataclasses.fields(cls)}})
print(Cfg(),Cfg().is_sqlite,Cfg.from_env(url="x",zz=1),dataclasses.asdict(Cfg()),Cfg()==Cfg(),dataclasses.replace(Cfg(),url="y").url,[f.type for f in dataclasses.fields(Cfg)][:2])
@lru_cache()
def settings(): return Cfg()
print(settings() is settings(),settings.cache_info().currsize)
T=TypeVar("T")
class Repo(Generic[T]):
    model:ClassVar[Optional[type]]=None
    def __init_subclass__(cls,**kw): super().__init_subclass__(**kw); cls.model=get_args(cls.__orig_bases__[0])[0]
class UserRepo(Repo[Cfg]): pass
print(UserRepo.model.__name__,get_type_hints(Cfg)["opts"],get_origin(Optional[int]),type(None) in get_args(Optional[int]))
class Singleton(type):
    _i={}
    def __call__(cls,*a,**k):
        if cls not in cls._i: cls._i[cls]=super().__call__(*a,**k)
        return cls._i[cls]
class S1(metaclass=Singleton):
    def __init__(self): self.v=1
print(S1() is S1())
def retry(times=3,exceptions=(Exception,)):
    def deco(fn):
        @wraps(fn)
        def inner(*a,**k):
            for i in range(times):
                try: return fn(*a,**k)
                except exceptions as e: last=e
            raise last
        return inner
    return deco
n=[0]
@retry(times=2,exceptions=(ValueError,))
def flaky(): n[0]+=1; raise ValueError("f%d"%n[0])
print(attempt(flaky),flaky.__name__)
@contextlib.contextmanager
def env(**kw):
    old={k:os.environ.get(k) for k in kw}; os.environ.update(kw)
    try: yield
    finally:
        for k,v in old.items():
            if v is None: os.environ.pop(k,None)
            else: os.environ[k]=v
with env(QQ="1"): print(os.environ["QQ"],os.getenv("QQ",0))
print(os.getenv("QQ"),bool(int(os.environ.get("DEBUG","0"))),os.environ.get("X","a,b").split(","),{k:v for k,v in os.environ.items() if k.startswith("QQ")},os.path.join(os.path.dirname(os.path.abspath(__file__)),"x").endswith("/x"),str(pathlib.Path(__file__).resolve().parents[1]).endswith("conformance"))
print(textwrap.dedent("""\
    SELECT 1
      FROM t
    """),re.sub(r"(?<!^)(?=[A-Z])","_","CamelCaseName").lower(),re.sub(r"\s+"," "," a \n b ").strip(),re.compile(r"^(?P<d>\w+)(?:\+(?P<drv>\w+))?://(?:(?P<u>[^:]+):(?P<p>[^@]*)@)?(?P<h>[^:/]+)?(?::(?P<port>\d+))?/(?P<db>.*)$").match("postgresql+asyncpg://u:p@h:5432/db").groupdict(),re.findall(r"%\((\w+)\)s","%(a)s %(b)s"),re.split(r"[;\n]+","a;b\nc"),"{:%Y-%m}".format(datetime.date(2024,1,2)),datetime.datetime(2024,1,1,tzinfo=datetime.timezone.utc).isoformat().replace("+00:00","Z"),datetime.datetime.fromisoformat("2024-01-01T00:00:00Z"),(datetime.datetime(2024,3,1)-datetime.timedelta(days=1)).date(),uuid.uuid5(uuid.NAMESPACE_DNS,"a.b").hex,str(decimal.Decimal("1.10").quantize(decimal.Decimal("0.1"))),json.dumps({"d":decimal.Decimal("1.5"),"u":uuid.UUID(int=1),"t":datetime.datetime(2024,1,1)},default=str,sort_keys=True),json.loads('{"a":[1,{"b":null}]}')["a"][1]["b"],collections.OrderedDict(sorted({"b":1,"a":2}.items())),dict(collections.ChainMap({"a":1},{"a":2,"b":3})),functools.reduce(lambda a,b:a|b,[{"a":1},{"b":2}]),list(itertools.chain.from_iterable(zip(*[iter("abcdef")]*2))),[list(g) for _,g in itertools.groupby(sorted([3,1,2,1]))],copy.deepcopy({"a":[1]})=={"a":[1]})
def chunks(it,n):
    it=iter(it)
    while c:=list(itertools.islice(it,n)): yield c
print(list(chunks(range(7),3)),list(csv.DictReader(io.StringIO("id,name\n1,x\n")))[0]["name"],locale.getlocale.__name__,sys.version_info>=(3,9),isinstance(sys.exc_info(),tuple),abc.ABC.__name__)
with warnings.catch_warnings(): warnings.simplefilter("ignore"); warnings.warn("x")
class Base(abc.ABC):
    @property
    @abc.abstractmethod
    def name(self)->str: ...
    @classmethod
    def __subclasshook__(cls,c): return NotImplemented
class Impl(Base):
    name="i"
print(Impl().name,attempt(Base))
