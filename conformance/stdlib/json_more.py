import json, io, decimal, datetime, uuid, collections, enum, dataclasses
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
class E(enum.Enum): A=1
class I(enum.IntEnum): A=1
class S(str, enum.Enum): A='a'
print(json.dumps({"a":[1,2.5,True,None,"é\n\u2028\"\\/"],1:2,None:3,True:4,1.5:5}), json.dumps((1,2)), json.dumps("é",ensure_ascii=False), json.dumps("😀"), json.dumps(float('inf')), json.dumps(float('nan')))
print(json.dumps({"b":1,"a":{"d":1,"c":[]}},sort_keys=True,indent=2)); print(json.dumps([{},[],{"a":[]}, [1,[2]]],indent=4)); print(json.dumps([1,2],indent="\t"), json.dumps([1,{"a":2}],indent=0), json.dumps({"a":1},separators=(",",":")), json.dumps([1],indent=2,separators=(", "," : ")))
for v in [object, {1,2}, b'x', E.A, decimal.Decimal("1.5"), datetime.date(2020,1,1), uuid.UUID(int=1), 1j if False else E]:
    print(attempt(json.dumps,v))
print(json.dumps({"d":decimal.Decimal("1.50"),"t":datetime.datetime(2020,1,2)},default=str), json.dumps(I.A), json.dumps(S.A), json.dumps({S.A:1, I.A:2}), json.dumps(collections.OrderedDict(b=1,a=2)), json.dumps(collections.namedtuple("P","x y")(1,2)), json.dumps(collections.defaultdict(int,{1:2})))
print(attempt(json.dumps,{(1,2):3}), json.dumps({(1,2):3,"a":1},skipkeys=True), attempt(json.dumps,float('nan'),allow_nan=False))
l=[]; l.append(l); print(attempt(json.dumps,l)); d={}; d['a']=d; print(attempt(json.dumps,d))
class Enc(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        if isinstance(o,datetime.date): return o.isoformat()
        return super().default(o)
print(json.dumps({"s":{3,1},"d":datetime.date(2020,1,2)},cls=Enc), attempt(json.dumps,object(),cls=Enc).split("at")[0], Enc(indent=1).encode({"a":{1}}), list(Enc().iterencode([1,{"a":2}])) and "".join(Enc().iterencode([1,{"a":2}])))
print(json.loads('{"a":[1,2.5,-3e2,1E5,true,false,null,"\\u00e9\\ud83d\\ude00\\n"],"b":{}}'), json.loads(b'[1]'), json.loads(' [ ] '), json.loads('NaN'), json.loads('[Infinity,-Infinity]'), json.loads('"a"'), json.loads('12345678901234567890'), json.loads("-0"), json.loads("-0.0"))
for bad in ['', '[1,', '{"a"}', '{a:1}', '[1 2]', '{"a":1,}', '[1,]', 'nul', '"abc', '"\x01"', '"\\x"', '01', '1.', '[1]x', "{'a':1}", '"\\u12"', '{"a" 1}', '-', 'tru','\ufeff1','{"a":1 "b":2}','[', '{']:
    print(repr(bad), attempt(json.loads,bad))
try: json.loads('{"a":\n x}')
except json.JSONDecodeError as e: print(e.msg,e.lineno,e.colno,e.pos,e.doc)
print(json.loads('{"a":1,"b":{"c":2}}',object_hook=lambda d: sorted(d.items())), json.loads('{"a":1,"a":2}',object_pairs_hook=list), json.loads('[1.5,2,NaN]',parse_float=decimal.Decimal,parse_int=str,parse_constant=lambda c:"const"+c), json.loads('{"a":1,"a":2}'))
class Dec(json.JSONDecoder):
    def __init__(self,*a,**k): super().__init__(object_hook=self.hook,*a,**k)
    def hook(self,d): return {k.upper():v for k,v in d.items()}
print(json.loads('{"a":{"b":1}}',cls=Dec)); print(json.JSONDecoder().raw_decode('[1] tail'), attempt(json.JSONDecoder().raw_decode,'x'))
f=io.StringIO(); json.dump({"a":1},f,indent=1); print(f.getvalue()); print(json.load(io.StringIO('{"x":1}')), json.load(io.BytesIO(b'[2]')))
print(json.loads('"\\ud800"') == '\ud800' if False else 1, json.loads('"a\tb"',strict=False), attempt(json.loads,'"a\tb"'), attempt(json.loads,1), attempt(json.loads,None))
print(json.dumps(1e16), json.dumps(1e22), json.dumps(0.1), json.dumps(1e-7), json.dumps(-0.0), json.dumps(123456789012345678901234567890), json.dumps("\x7f\x00\b\f\r"), json.dumps("</script>"))
print(json.loads('"é"'.encode('utf-8-sig')) , json.detect_encoding(b'{}'))
class D(dict): pass
class L(list): pass
class T(int): 
    def __repr__(self): return "T"
print(json.dumps(D(a=L([T(3)]))), json.dumps({"a":1}, default=None), json.dumps([[]],indent=2), json.dumps({},indent=2), json.dumps({"a":()},indent=2))
