import enum, json, copy
from enum import *
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
class C(Enum):
    RED=1; GREEN="g"; BLUE=(1,2); ALIAS=1
    def hi(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
    @staticmethod
    def st(): return 5
    @property
    def p(self): return self.value
print(C.RED,repr(C.RED),C(1),C["GREEN"],C.ALIAS is C.RED,list(C),len(C),C.__members__,C.RED.hi(),C.default(),C.st(),C.BLUE.p,C.RED.name,C.RED.value,C.RED in C,isinstance(C.RED,C),type(C.RED),C,hash(C.RED)==hash("RED"),C.RED==1,C.RED!=C.BLUE,{C.RED:1}[C.RED],C.RED is C(1),copy.deepcopy(C.RED) is C.RED,bool(C.RED),C.RED.__class__.__name__,C.__name__,C.__qualname__,C.RED.__doc__,C.__doc__,C((1,2)))
print(attempt(C,99),attempt(lambda:C["X"]),attempt(setattr,C,"RED",3),attempt(delattr,C,"RED"),attempt(lambda:C.RED<C.BLUE),attempt(lambda: C()),dir(C)[:3] if False else "",reversed(C).__class__.__name__,list(reversed(C)))
class S(str,Enum):
    A="a"; B="b"
print(S.A,repr(S.A),str(S.A),f"{S.A}",format(S.A),"%s"%S.A,S.A=="a",S("a"),S.A.upper(),S.A+"x",json.dumps(S.A),{"a":1}[S.A],S.A in ("a",),S.A.value.__class__.__name__,isinstance(S.A,str),hash(S.A)==hash("a"),[s.value for s in S],"a" in [x for x in S],sorted(S),S.A<S.B,max(S),",".join(S))
class SE(StrEnum):
    A=auto(); B_C=auto(); D="x"
print(SE.A,repr(SE.A),f"{SE.B_C}",SE.D,SE.A=="a",list(SE),SE("b_c"))
class I(IntEnum):
    A=1; B=auto(); C=10; D=auto()
print(I.A,repr(I.A),f"{I.A}",I.A+1,I.B,I.D,I(10),I.A<I.B,sorted([I.C,I.A]),I.A==1,json.dumps(I.A),"%d"%I.A,"%s"%I.A,int(I.C),I.A|I.B,isinstance(I.A,int),[1,2,3][I.A],range(I.B),I.A in (1,),I.A.bit_length(),I.__members__)
class P(Flag):
    R=auto(); W=auto(); X=auto(); RW=R|W
print(P.R,repr(P.R|P.W),P.RW,P.R|P.X,repr(P.R|P.X),P.R in P.RW,P(0),repr(P(0)),~P.R,list(P),list(P.RW),len(P.RW),bool(P(0)),P.R&P.W,P.RW^P.R,P(5),attempt(P,99),P["RW"],P.RW.value,P.R.name,(P.R|P.X).name,P.__members__,P.RW is P(3),P.R|P.W is P.RW,hash(P.R)==hash(P(1)),attempt(lambda: P.R|1),P.RW==P.R|P.W)
class IF(IntFlag):
    A=1; B=2; D=8
print(IF.A|IF.B,repr(IF.A|IF.B),IF(16),repr(IF(17)),IF.A|4,IF.A&3,~IF.A,~IF(17),IF.A+1,list(IF(11)),IF(0),repr(IF(0)),f"{IF.A|IF.B}",str(IF.D),IF.A in IF(3),isinstance(IF.A,int))
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A if v=="one" else None
print(M("one"),attempt(M,"two"))
class M2(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return 5
print(attempt(M2,"two"))
class G(Enum):
    def _generate_next_value_(name,start,count,last): return name.lower()+str(count)
    AA=auto(); BB=auto()
print(list(G))
class T(Enum):
    EARTH=(5.97,6.37); MARS=(0.6,3.4)
    def __init__(self,mass,radius): self.mass=mass; self.radius=radius
    @property
    def g(self): return round(self.mass/self.radius,3)
print(T.EARTH.mass,T.MARS.g,T((0.6,3.4)),T.EARTH.value)
class N(str,Enum):
    def __new__(cls,value,label):
        o=str.__new__(cls,value); o._value_=value; o.label=label; return o
    X=("x","Ex"); Y=("y","Why")
print(N.X,N.X.label,N("y").label,N.Y.value,repr(N.X))
print(attempt(lambda: unique(Enum("D",{"A":1,"B":1}))),unique(C) if False else "")
@unique
class U(Enum): A=1; B=2
print(U)
F=Enum("F","A B C"); print(list(F),F.A.value,F.__module__,Enum("F2",["X","Y"],start=5).Y.value,Enum("F3",{"A":"q"}).A,IntEnum("F4","A B").B,Enum("F5",[("A",7)],type=int).A==7,StrEnum("F6","A B").A,Enum("F7","A B",module="mm",qualname="Q.F7").A.__class__.__qualname__)
class L(Enum):
    @property
    def up(self): return self.value.upper()
    def __str__(self): return "L:"+self.value
class L2(L): A="a"
print(L2.A,L2.A.up,f"{L2.A}",repr(L2.A))
class K(Enum):
    A=1
    _ignore_=["tmp"]
    tmp=5
    class Inner: pass
    def f(self): pass
    z=member(7)
    y=nonmember(8)
print(list(K),K.y,hasattr(K,"tmp"),K.A.z if False else "")
class O(Enum):
    _order_="A B"
    A=1; B=2
print(list(O),O.A.name.__class__.__name__,{m.name:m.value for m in O},[e.value for e in C if e.value!=1],tuple(O),O.A in {O.A},dict(zip(O,[1,2])))
class D(Enum):
    """doc"""
    A=1
    def __eq__(self,o): return self.value==getattr(o,"value",o)
    def __hash__(self): return hash(self.value)
print(D.A==1,D.__doc__,D.A in [1])
class Conf(Flag,boundary=KEEP): A=1
class Strict(Flag,boundary=STRICT): A=1
class Conform(Flag,boundary=CONFORM): A=1
class Ej(Flag,boundary=EJECT): A=1
print(Conf(5).value,attempt(Strict,5),Conform(5),attempt(Ej,5),repr(Ej(4)) )
print(EnumMeta is EnumType,issubclass(IntEnum,int),C.__class__,isinstance(C,EnumMeta),C.RED._name_,C.RED._value_,C._member_names_,C._value2member_map_[1],C._member_map_["RED"])
class Mix(int,Enum):
    A=1; B=2
print(Mix.A,f"{Mix.A}",repr(Mix.A),Mix.A+1,"%d"%Mix.B,str(Mix.B))
class BoolE(Enum):
    T=True; F=False; N=None
print(list(BoolE),BoolE(None),BoolE(True))
from functools import partial
class Fn(Enum):
    A=member(lambda x:x+1)
print(Fn.A.value(1))
def nf():
    match C(1):
        case C.RED: return "red"
        case _: return "other"
print(nf())
class SEbad:
    pass
print(attempt(lambda: StrEnum("B",{"A":1})))
