import os, os.path, sys, pathlib, time, zoneinfo, platform, getpass, locale, inspect, traceback, types, logging, io, tempfile, shutil, glob, importlib, importlib.util, weakref, abc, threading, stat, socket
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
p=os.path
print(p.join("a","b","/c","d"),p.join("a/",""),p.split("/a/b"),p.splitext("a.tar.gz"),p.splitext(".bashrc"),p.basename("/a/b/"),p.dirname("/a/b"),p.normpath("/a/./b/../c//"),p.normpath(""),p.isabs("/a"),p.relpath("/a/b/c","/a/d"),p.commonpath(["/a/b","/a/c"]),p.commonprefix(["abc","abd"]),p.expanduser("~/x"),p.expandvars("$HOME/x ${HOME} $NOPE"),p.splitdrive("/a"),p.exists("base64.py"),p.isfile("base64.py"),p.isdir("packages_path"),p.getsize("base64.py")>0,p.exists("nope"),p.islink("base64.py"),p.samefile("base64.py","./base64.py"),p.lexists("base64.py"),p.realpath("base64.py")==p.abspath("base64.py"),p.normcase("A"),p.sep,p.curdir,p.ismount("base64.py"),p.getmtime("base64.py")>0,attempt(p.commonpath,[]),p.split("a"),p.join("","a"),attempt(p.getsize,"nope"))
print(os.sep,os.linesep==chr(10),os.name,os.getcwd()==p.abspath("."),os.environ["HOME"],os.environ.get("NOPE"),os.getenv("NOPE","d"),"HOME" in os.environ,attempt(lambda: os.environ["NOPE"]),os.fspath("a"),os.fspath(pathlib.Path("a")),attempt(os.fspath,1),os.path.join(os.pardir,"x"),os.SEEK_END,os.O_RDONLY,os.O_CREAT,os.fsencode("é"),os.fsdecode(b"a"),os.strerror(2),isinstance(os.getpid(),int),os.getuid()>=0,os.environ.copy().__class__.__name__,os.urandom(4).__class__.__name__,os.EX_OK,os.defpath,isinstance(os.environ,dict),os.cpu_count()>0,os.extsep,os.devnull)
os.environ["TMPX"]="1"; print(os.environ["TMPX"],os.environ.pop("TMPX"),os.environ.setdefault("TMPY","2"),attempt(os.environ.__setitem__,"A",1),sorted(k for k in os.environ if k.startswith("TMP"))); del os.environ["TMPY"]
print(sorted(os.listdir("packages_path")),sorted(e.name for e in os.scandir("packages_path") if e.is_dir()),[(sorted(d),sorted(f)) for r,d,f in os.walk("packages_path/packages_data") if not r.endswith("__pycache__")][0][1],os.stat("base64.py").st_size==p.getsize("base64.py"),stat.S_ISREG(os.stat("base64.py").st_mode),attempt(os.listdir,"nope"),attempt(os.stat,"nope"),os.access("base64.py",os.R_OK))
P=pathlib.Path; q=P("/a/b/c.tar.gz"); print(q,repr(q),q.name,q.stem,q.suffix,q.suffixes,q.parent,list(q.parents),q.parts,q.anchor,q.root,q.drive,q.with_suffix(".x"),q.with_name("z"),q.with_stem("s"),q/"d","x"/P("y"),q.relative_to("/a"),attempt(q.relative_to,"/z"),q.is_absolute(),q.match("*.gz"),q.as_posix(),q.as_uri(),q==P("/a/b/c.tar.gz"),q<P("/b"),hash(q)==hash(P("/a/b/c.tar.gz")),P("a//b/./c"),P(),P("."),P("a").joinpath("b","c"),str(P("a")/".."/"b"),q.is_relative_to("/a"),P("~").expanduser(),bool(P("")),P("a","b"),os.path.join(P("a"),"b"),[str(x) for x in sorted([P("b"),P("a")])],isinstance(q,pathlib.PurePath),pathlib.PurePosixPath("a"),type(q).__name__,attempt(q.with_suffix,"x"),P("a").absolute()==P.cwd()/"a",P("a/../b").resolve()==P.cwd()/"b",P("/a/b").parents[0],len(q.parents),q.joinpath("/z"))
h=P(__file__).resolve().parent; print((h/"base64.py").exists(),(h/"base64.py").is_file(),h.is_dir(),(h/"nope").exists(),(h/"packages_path/packages_data/inner/words.txt").read_text(),(h/"packages_path/packages_data/inner/words.txt").read_bytes(),sorted(x.name for x in (h/"packages_path").iterdir()),sorted(x.name for x in h.glob("base*.py")),sorted(x.name for x in h.rglob("words.txt")),(h/"base64.py").stat().st_size>0,attempt((h/"nope").read_text).split("'")[0],(h/"packages_path/packages_data/inner/words.txt").open().read(),P.home(),(h/"base64.py").samefile(h/"base64.py"),list((h/"nope").glob("*")) if 0 else 0,sorted(x.name for x in h.glob("packages_path/*/single.py")))
with open("packages_path/packages_data/inner/words.txt") as f: print(f.read(3),f.tell(),f.read(),f.closed,f.name,f.mode,f.encoding,f.readable(),f.writable())
print(f.closed,attempt(f.read),attempt(open,"nope"),sorted(glob.glob("base*.py")),sorted(glob.glob("packages_path/**/*.txt",recursive=True)),glob.glob("nope*"),[p.basename(x) for x in glob.iglob("base64.p?")],sorted(glob.glob("*.py",root_dir="packages_path/packages_data")))
print(sys.version_info>=(3,8),sys.version_info.major,sys.version_info[:2],sys.platform,sys.maxsize,sys.byteorder,isinstance(sys.argv,list),isinstance(sys.path,list),sys.getdefaultencoding(),"os" in sys.modules,sys.getrecursionlimit()>0,sys.implementation.name,sys.float_info.max,sys.float_info.epsilon,sys.stdout.write("w\n"),sys.intern("a"),sys.hexversion>>24,sys.is_finalizing(),sys.flags.__class__.__name__,sys.builtin_module_names.__class__.__name__,sys.exc_info(),sys.stdout.isatty(),sys.stderr.name,sys.thread_info.__class__.__name__,sys.int_info.bits_per_digit,sys.hash_info.width,sys.api_version,sys.float_info.dig)
def ex():
    try: sys.exit(3)
    except SystemExit as e: return e.code
print(ex())
t=time; print(t.strftime("%Y-%m-%d",t.gmtime(0)),t.gmtime(86400).tm_mday,t.mktime((2024,1,1,0,0,0,0,1,0)),t.strptime("2024","%Y").tm_year,t.asctime(t.gmtime(0)),t.ctime(0),t.time()>0,t.time_ns()>0,t.monotonic()>0,t.perf_counter()>0,t.process_time()>=0,t.timezone,t.tzname[0],t.daylight,t.altzone,t.sleep(0),tuple(t.gmtime(0)),t.gmtime(0)==t.gmtime(0),t.struct_time.__name__,t.localtime(0).tm_hour,t.perf_counter_ns()>0,t.monotonic_ns()>0,t.thread_time()>=0,attempt(t.strptime,"x","%Y"),t.gmtime(0)[0:3],t.strftime("%H",(2024,1,1,5,0,0,0,1,0)),t.gmtime(1.9).tm_sec,t.clock_gettime(t.CLOCK_REALTIME)>0)
Z=zoneinfo.ZoneInfo; from datetime import *
z=Z("America/New_York"); d=datetime(2024,7,1,12,tzinfo=z); print(d,d.tzname(),d.dst(),d.utcoffset(),d.astimezone(Z("Europe/Berlin")),datetime(2024,1,1,tzinfo=z).tzname(),z.key,str(z),repr(z),Z("UTC"),attempt(Z,"No/Where"),Z("Europe/Paris") is Z("Europe/Paris"),datetime(2024,11,3,1,30,tzinfo=z).utcoffset(),datetime(2024,11,3,1,30,tzinfo=z,fold=1).utcoffset(),datetime(2024,3,10,2,30,tzinfo=z).utcoffset(),datetime(2024,7,1,tzinfo=timezone.utc).astimezone(z),d+timedelta(days=180),"Europe/Paris" in zoneinfo.available_timezones(),issubclass(zoneinfo.ZoneInfoNotFoundError,KeyError),datetime.now(z).tzinfo is z,d.timestamp(),datetime.fromtimestamp(0,z),Z("Asia/Kolkata").utcoffset(datetime(2024,1,1)),Z.no_cache("UTC").key,d.isoformat())
def f(a:int,b=2,/,c:str="x",*args,d,e=5,**kw)->bool:
    "doc  string"
    return True
class K:
    "kdoc"
    x=1
    def __init__(self,a,b=1): pass
    def m(self,q): pass
    @classmethod
    def cm(cls,z): pass
    @staticmethod
    def sm(y): pass
    @property
    def pr(self): return 1
s=inspect.signature(f); print(s,list(s.parameters),s.parameters["a"].kind,s.parameters["c"].default,s.parameters["a"].annotation,s.return_annotation,s.parameters["d"].default is inspect.Parameter.empty,inspect.signature(K),inspect.signature(K(1).m),inspect.signature(K.m),inspect.signature(K.cm),inspect.signature(K.sm),inspect.signature(lambda x,*y:0),repr(s.parameters["b"]),s.bind(1,d=2).arguments,attempt(s.bind),s.bind_partial(1).arguments,s.replace(return_annotation=int),[str(x) for x in s.parameters.values()],s==inspect.signature(f))
b=inspect.signature(K.m).bind(1,q=2); b.apply_defaults(); print(b.args,b.kwargs,b.arguments)
print(inspect.isclass(K),inspect.isfunction(f),inspect.ismethod(K(1).m),inspect.ismodule(os),inspect.isbuiltin(len),inspect.isroutine(len),inspect.iscoroutinefunction(f),inspect.isgeneratorfunction(f),inspect.isabstract(K),inspect.getdoc(f),inspect.getmro(K),[n for n,v in inspect.getmembers(K) if not n.startswith("__")],inspect.cleandoc("  a\n    b\n    c"),inspect.getmembers(K,inspect.isfunction)[1:][0][0],inspect.unwrap(f) is f,inspect.currentframe().__class__.__name__ if 0 else 0,inspect.isawaitable(1),inspect.isdatadescriptor(K.pr),inspect.getattr_static(K,"sm").__class__.__name__,inspect.isasyncgenfunction(f),inspect.ismethoddescriptor(str.upper) if 0 else 0,inspect.Parameter("a",inspect.Parameter.KEYWORD_ONLY,default=1),inspect.Signature([inspect.Parameter("a",inspect.Parameter.POSITIONAL_ONLY)]),inspect.isgetsetdescriptor(1) )
def boom(): raise ValueError("bad")
try: boom()
except ValueError as e:
    print(traceback.format_exc().splitlines()[0],traceback.format_exc().splitlines()[-1],traceback.format_exception_only(type(e),e),traceback.format_exception(e)[-1])
class Wk: pass
w=Wk(); r=weakref.ref(w); print(r() is w,weakref.proxy(w).__class__.__name__ if 0 else 0,len(weakref.WeakSet([w])),dict(weakref.WeakValueDictionary(a=w)).keys(),weakref.WeakKeyDictionary({w:1})[w])
print(tempfile.gettempdir().__class__.__name__,tempfile.gettempprefix(),shutil.get_terminal_size((80,24)).columns>0,shutil.which("nope-nope"),shutil.ignore_patterns("*.pyc")("d",["a.pyc","b"]),platform.system(),platform.python_version_tuple()[0],platform.python_implementation(),platform.uname().system,isinstance(socket.gethostname(),str),importlib.import_module("os.path") is os.path,importlib.util.find_spec("json").name,importlib.util.find_spec("nope_x"),attempt(importlib.import_module,"nope_x"),importlib.reload.__name__,threading.Thread.__name__)
i=io.StringIO(); o=io.StringIO("abc"); shutil.copyfileobj(o,i); print(i.getvalue())
class AB(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
    @property
    @abc.abstractmethod
    def p(self): ...
    @classmethod
    @abc.abstractmethod
    def c(cls): ...
print(attempt(AB),sorted(AB.__abstractmethods__),type("AC",(AB,),{"m":1,"p":2,"c":3})().__class__.__name__,abc.ABCMeta("Z",(),{}).__name__,isinstance(AB,abc.ABCMeta))
@AB.register
class Reg: pass
print(issubclass(Reg,AB),isinstance(Reg(),AB))
