import pprint


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


pprint.pprint({"b":1,"a":[1,2,{"c":3}]}); pprint.pprint(list(range(40)),width=40); pprint.pprint({"key%d"%i:"value"*3 for i in range(5)}); pprint.pprint([["x"*30,"y"*30],("z"*30,"w"*30)]); print(pprint.pformat({"a":{"b":{"c":1}}},depth=2),pprint.pformat("a b "*30,width=40),pprint.pformat([1,2,3],compact=True,width=5),pprint.pformat({3,1,2}),pprint.pformat((1,)),pprint.pformat({"b":1,"a":2},sort_dicts=False),pprint.pformat(None),pprint.saferepr({"b":1,"a":2})); pprint.pp({"b":1,"a":2})
