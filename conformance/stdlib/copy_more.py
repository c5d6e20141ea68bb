import copy


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


class O:
    def __init__(s): s.x=[1]
o=O(); o.me=o; c=copy.copy(o); d=copy.deepcopy(o); print(c.x is o.x,d.x is o.x,d.me is d,copy.deepcopy([1,{"a":(2,[3])}]),copy.copy({1:2}),copy.deepcopy((1,)),copy.deepcopy({1,2}))
class P:
    def __copy__(s): return "c"
    def __deepcopy__(s,m): return "d"
class R:
    def __init__(s,a): s.a=a
    def __reduce__(s): return (R,(s.a+1,))
class G:
    def __init__(s): s.v=1
    def __getstate__(s): return {"v":5}
    def __setstate__(s,st): s.v=st["v"]*2
print(copy.copy(P()),copy.deepcopy([P()]),copy.copy(R(1)).a,copy.copy(G()).v,copy.Error.__name__,copy.deepcopy(len) is len,copy.deepcopy(O) is O)
