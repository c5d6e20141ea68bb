import __future__
import gc
import logging, logging.config, logging.handlers, io, sys, os, warnings
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
b=io.StringIO()
h=logging.StreamHandler(b); h.setFormatter(logging.Formatter("%(levelname)s|%(name)s|%(message)s|%(funcName)s|%(lineno)s"))
l=logging.getLogger("a.b"); l.addHandler(h); l.setLevel("DEBUG"); l.propagate=False
def fn():
    l.debug("d %s",1); l.info("i %(x)s",{"x":2}); l.warning("w"); l.error("e %d%%",5); l.critical("c"); l.log(25,"custom"); l.warn("old") if 0 else None
    try: 1/0
    except ZeroDivisionError: l.exception("ex")
    l.error("exc",exc_info=False); l.info("no args %s"); l.info("extra",extra={"q":1}); l.info(ValueError("obj")); l.info("stack %s","x",stacklevel=1)
fn(); print(b.getvalue().split("Traceback")[0]); print(b.getvalue().splitlines()[-5:])
print(l,h,logging.getLogger(),l.name,l.level,l.parent,l.handlers==[h],l.isEnabledFor(10),l.getEffectiveLevel(),l.hasHandlers(),logging.getLogger("a.b") is l,l.getChild("c").name,logging.getLevelName(20),logging.getLevelName("INFO"),logging.getLevelName(77),logging.root is logging.getLogger(),l.manager.__class__.__name__,logging.getLogger("root").name,logging.WARN,logging.FATAL,logging.NOTSET,logging._nameToLevel["INFO"],sorted(logging.getLevelNamesMapping().items())[:2])
logging.addLevelName(5,"TRACE"); print(logging.getLevelName(5),attempt(l.setLevel,"NOPE"),attempt(l.setLevel,1.5)); l.log(5,"hid"); l.setLevel(5)
b.truncate(0); b.seek(0); l.log(5,"shown"); print(b.getvalue())
for st,fm in [("%","%(asctime)s %(message)s"),("{","{levelname:>8} {message}"),("$","$levelname ${message}")]:
    f=logging.Formatter(fm,datefmt="%Y",style=st); r=logging.LogRecord("n",20,"/p/f.py",3,"msg %s",("a",),None,"func"); print(f.format(r),f.usesTime(),r.getMessage(),r.filename,r.module,r.pathname,r.levelno,r.funcName,r.threadName,r)
print(attempt(logging.Formatter,"x",style="?"),logging.Formatter().format(logging.LogRecord("n",20,"p",1,"m",(),None)),logging.Formatter("%(message)s %(foo)s",defaults={"foo":"D"}).format(logging.LogRecord("n",20,"p",1,"m",(),None)))
r=logging.LogRecord("n",20,"p",1,"m",None,None); r.created=0.5; f=logging.Formatter("%(asctime)s"); f.converter=__import__("time").gmtime; print(f.format(r)[:19],f.formatTime(r,"%H:%M"))
class F(logging.Filter):
    def filter(self,rec): rec.extra="E"; return "no" not in rec.getMessage()
b=io.StringIO(); h2=logging.StreamHandler(b); h2.setFormatter(logging.Formatter("%(extra)s %(message)s")); h2.addFilter(F()); x=logging.getLogger("x"); x.propagate=False; x.setLevel(10); x.addHandler(h2); x.info("yes"); x.info("no"); h2.setLevel(30); x.info("low"); x.warning("hi"); x.addFilter(lambda r: False); x.error("gone"); print(repr(b.getvalue()),h2.level,logging.Filter("a").filter(logging.LogRecord("a.b",20,"p",1,"m",(),None)),logging.Filter("a").filter(logging.LogRecord("ab",20,"p",1,"m",(),None)))
ad=logging.LoggerAdapter(l,{"k":"v"}); b=io.StringIO(); h.stream=b; ad.info("adapted %s",1); print(b.getvalue(),ad.extra,ad.process("m",{}),ad.isEnabledFor(10),ad.name)
class CA(logging.LoggerAdapter):
    def process(self,m,k): return "[%s] %s"%(self.extra["id"],m),k
CA(l,{"id":7}).warning("x"); print(b.getvalue().splitlines()[-1])
class H(logging.Handler):
    def emit(self,r): print("EMIT",self.format(r),r.name)
k=logging.getLogger("k"); k.addHandler(H()); k.setLevel(10); k.propagate=False; k.info("hello"); k.disabled=True; k.info("nope"); k.disabled=False; logging.disable(20); k.info("off"); k.error("on"); logging.disable(0)
n=logging.getLogger("n"); n.addHandler(logging.NullHandler()); n.propagate=False; n.error("null"); m=logging.handlers.MemoryHandler(10,target=H()); k.removeHandler(k.handlers[0]); k.addHandler(m); k.info("buffered"); m.flush()
logging.config.dictConfig({"version":1,"disable_existing_loggers":False,"formatters":{"f":{"format":"%(levelname)s-%(message)s"},"g":{"()":"logging.Formatter","fmt":"G %(message)s"}},"filters":{"fl":{"name":"dc"}},"handlers":{"c":{"class":"logging.StreamHandler","formatter":"f","stream":"ext://sys.stdout","level":"INFO","filters":["fl"]},"g":{"class":"logging.StreamHandler","formatter":"g","stream":"ext://sys.stdout"}},"loggers":{"dc":{"handlers":["c","g"],"level":"DEBUG","propagate":False}},"root":{"level":"WARNING","handlers":[]}})
dc=logging.getLogger("dc"); dc.debug("d"); dc.info("i"); dc.handlers[0].flush()
print(attempt(logging.config.dictConfig,{}),attempt(logging.config.dictConfig,{"version":2}),attempt(logging.config.dictConfig,{"version":1,"handlers":{"a":{"class":"nope.X"}}}))
logging.basicConfig(stream=sys.stdout,format="B %(levelname)s:%(message)s",level=logging.INFO,force=True); logging.info("root"); logging.debug("hid"); logging.warning("w %s",1); logging.getLogger("fresh").info("up"); print(attempt(logging.basicConfig,filename="x",stream=1),attempt(logging.basicConfig,foo=1,force=True))
logging.captureWarnings(True); warnings.warn("cap") if 0 else 0; logging.captureWarnings(False)
logging.raiseExceptions=False; logging.getLogger("fresh").info("bad %d","x"); logging.lastResort; print(logging.lastResort,logging.BASIC_FORMAT,logging.getLoggerClass().__name__,logging.getLogRecordFactory().__name__,logging.shutdown.__name__,logging.makeLogRecord({"msg":"a"}).msg)
old=logging.getLogRecordFactory()
def fac(*a,**k):
    r=old(*a,**k); r.z=1; return r
logging.setLogRecordFactory(fac); logging.root.handlers[0].setFormatter(logging.Formatter("%(z)s %(message)s")); logging.info("fac"); logging.setLogRecordFactory(old)
class LC(logging.Logger):
    def trace(self,m): self.log(50,"T"+m)
logging.setLoggerClass(LC); logging.getLogger("lc").handlers; print(type(logging.getLogger("lc")).__name__); logging.setLoggerClass(logging.Logger)
print([x for x in sorted(logging.root.manager.loggerDict) if x in("a.b","dc")],l.handlers[0].formatter._fmt,h.get_name(),h.name)
print(__future__.annotations.__class__.__name__, len(__future__.all_feature_names), gc.collect() >= 0, gc.isenabled(), attempt(logging.Formatter, "no fields"))
print(logging.Formatter("").format(logging.makeLogRecord({"msg": "plain"})))
