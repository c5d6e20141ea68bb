import typing, types, dataclasses
from typing import *
from dataclasses import dataclass, field, replace, asdict, astuple, fields, is_dataclass, InitVar, KW_ONLY, make_dataclass, FrozenInstanceError, MISSING
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
T=TypeVar("T"); K=TypeVar("K",bound=int); V=TypeVar("V",int,str)
for x in [Optional[int],Union[int,str],Union[int,None],List[int],Dict[str,int],Tuple[int,...],Tuple[()],Set[int],FrozenSet[str],Type[int],Callable[[int],str],Callable[...,int],Any,ClassVar[int],Final[int],Literal["a",1],List[T],Dict[K,V],Optional[List["X"]],Iterable[int],Sequence[str],Mapping[str,Any],DefaultDict[str,int],OrderedDict[str,int],Counter[str],Deque[int],ChainMap[str,int],Awaitable[int],Coroutine[int,str,None],AsyncIterator[int],Generator[int,str,bool],NoReturn,Never,Self,LiteralString,T,IO[str],Pattern[str],Match[str],Text,AnyStr,Hashable,Sized,Collection[int],ContextManager[int],AsyncContextManager[int],ByteString,Union[int],Optional[None],Union[int,Union[str,int]],int|None,Required[int],NotRequired[int],Unpack[Tuple[int]] if False else None,Concatenate[int,...] if False else None,TypeGuard[int]]:
    print(x, get_origin(x), get_args(x))
print(Union[int,str]==Union[str,int],Optional[int]==Union[int,None],List[int]==list[int],Literal[1,2]==Literal[2,1],hash(List[int])==hash(List[int]),Optional[int]==(int|None),isinstance(1,int|str),isinstance("",Union[int,str]) if True else 0)
print(T,K.__bound__,V.__constraints__,T.__name__,TypeVar("X",covariant=True),ParamSpec("P"),ParamSpec("P").args,NewType("U",int),NewType("U",int)(5),NewType("U",int).__supertype__,List[T][int],Dict[K,V][int,str],Union[T,int][str],Callable[[T],T][int],attempt(lambda: List[int][str]))
class G(Generic[T]):
    def __init__(self,x:T): self.x=x
class H(G[int]): pass
print(G[int],G[int](5).x,H.__orig_bases__,G.__parameters__,get_origin(G[int]),get_args(G[int]),H.__mro__,G[int].__origin__,isinstance(G[int](1),G),G[int](1).__class__,attempt(lambda: Generic[int]))
def f(a:int,b:"str"="x",*c:Optional[int],d:List["int"]=None,**e:Any)->"Optional[bool]": ...
print(get_type_hints(f)); print(f.__annotations__)
class A:
    x:int; y:"Optional[str]"=None; z:ClassVar[int]=1; w:Annotated[int,"m"]
class B(A): q:List["A"]
print(get_type_hints(B)); print(get_type_hints(B,include_extras=True)); print(A.__annotations__,B.__annotations__)
class NT(NamedTuple):
    a:int
    b:str="x"
    def m(self): return self.a
print(NT(1),NT(1,"z").m(),NT._fields,NT._field_defaults,NT.__annotations__,attempt(NT),NamedTuple("N2",[("a",int)])(1),NT(1)==(1,"x"))
class TD(TypedDict,total=False):
    a:int
    b:Required[str]
class TD2(TD): c:int
print(TD(a=1,b="x"),TD.__annotations__,TD.__required_keys__,TD.__optional_keys__,TD.__total__,sorted(TD2.__required_keys__),TypedDict("T3",{"a":int})(a=1),type(TD(a=1)).__name__)
@runtime_checkable
class Pr(Protocol):
    def go(self)->int: ...
class Im:
    def go(self): return 1
class NP(Protocol):
    x:int
print(isinstance(Im(),Pr),isinstance(1,Pr),issubclass(Im,Pr),attempt(isinstance,1,NP))
@overload
def ov(a:int)->int: ...
@overload
def ov(a:str)->str: ...
def ov(a): return a
print(ov(3),cast(int,"x"),cast("X",1),assert_type(1,int),reveal_type(5) if False else 0,attempt(assert_never,1))
@final
class Fi: pass
@no_type_check
def ntc(a:1): pass
print(Fi.__final__,TYPE_CHECKING,ForwardRef("X"),get_type_hints(ntc),is_typeddict(TD),NoReturn,typing.get_type_hints(lambda: 0))
Alias:TypeAlias=List[int]; print(Alias)
print(Annotated[int,1].__metadata__,Annotated[int,1].__origin__,Annotated[Annotated[int,1],2],attempt(lambda: Annotated[int]),attempt(lambda: Optional[int,str]),attempt(lambda: Union[()]),attempt(lambda: Literal[[]]) )
@dataclass
class D:
    a:int
    b:str="x"
    c:list=field(default_factory=list,repr=False)
    d:ClassVar[int]=5
    e:InitVar[int]=0
    f:int=field(init=False,default=9,compare=False,metadata={"k":1})
    def __post_init__(self,e): self.f+=e
d=D(1,e=3); print(d,d.f,d.c,D(1)==D(1),D(1)==D(2),asdict(d),astuple(d),replace(d,a=5,e=0),[(x.name,x.type,x.default is MISSING,x.init,x.repr,dict(x.metadata)) for x in fields(D)],is_dataclass(D),is_dataclass(d),is_dataclass(1),D.__match_args__,attempt(D),attempt(lambda: D(1,2,3,4,5,6,7)),D.__hash__,attempt(hash,d),D.__eq__(d,1))
@dataclass(frozen=True,order=True)
class Fr:
    a:int; b:int=2
print(Fr(1)<Fr(2),sorted([Fr(3),Fr(1)]),hash(Fr(1))==hash(Fr(1)),attempt(setattr,Fr(1),"a",2),attempt(delattr,Fr(1),"a"),{Fr(1):1},Fr(1)>=Fr(1),attempt(lambda: Fr(1)<1))
@dataclass(slots=True)
class Sl:
    a:int=1
print(Sl(),Sl.__slots__)
@dataclass(kw_only=True)
class Kw:
    a:int; b:int=1
print(Kw(a=1),attempt(Kw,1))
@dataclass
class Kw2:
    a:int; _:KW_ONLY; b:int=2
print(Kw2(1,b=3),attempt(Kw2,1,2))
@dataclass
class Ba: x:int=1
@dataclass
class De(Ba): y:int=2; x:int=5
print(De(),De.__mro__[1].__name__,[f.name for f in fields(De)])
def bad1():
    @dataclass
    class X: a:int=1; b:int
def bad2():
    @dataclass
    class X: a:list=[]
def bad3():
    @dataclass(order=True,eq=False)
    class X: a:int
print(attempt(bad1),attempt(bad2),attempt(bad3))
@dataclass(eq=False)
class Ne: a:int
@dataclass(repr=False)
class Nr: a:int
@dataclass(unsafe_hash=True)
class Uh: a:int
print(Ne(1)==Ne(1),"Nr object" in repr(Nr(1)),hash(Uh(1))==hash(Uh(1)),make_dataclass("Mk",["a",("b",int),("c",int,field(default=3))],namespace={"m":lambda s:s.a})(1,2),make_dataclass("Mk",["a"])(1).a)
@dataclass
class Nest: d:D; l:List[D]; m:Dict[str,D]; t:tuple
print(asdict(Nest(D(1),[D(2)],{"k":D(3)},(D(4),))),astuple(Nest(D(1),[D(2)],{"k":D(3)},(D(4),))),asdict(D(1),dict_factory=lambda p: sorted(k for k,_ in p)))
@dataclass
class Rec: x:"Rec|None"=None
r=Rec(); r.x=r; print(r)
class Meth:
    pass
@dataclass
class Cust:
    a:int
    def __repr__(self): return "custom"
    def __eq__(self,o): return True
    def __init__(self,z): self.a=z*2
print(Cust(2),Cust(2).a,Cust(1)==5,attempt(fields,1),attempt(asdict,D),attempt(lambda: replace(d,f=1)),attempt(lambda: replace(d,zz=1,e=0)))
print(types.SimpleNamespace(a=1,b="x"),types.SimpleNamespace(a=1)==types.SimpleNamespace(a=1),types.MappingProxyType({"a":1}),types.new_class("NC",(int,),{},lambda ns: ns.update(x=1)).x,type(types.FunctionType),types.NoneType,isinstance(f,types.FunctionType),isinstance(len,types.BuiltinFunctionType),isinstance(int|str,types.UnionType),types.GenericAlias(list,(int,)),types.EllipsisType,types.coroutine.__name__,types.DynamicClassAttribute.__name__,types.get_original_bases.__name__ if hasattr(types,"get_original_bases") else "")
