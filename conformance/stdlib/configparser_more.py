import configparser
import io


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


p=configparser.ConfigParser(); p.read_string("[DEFAULT]\nhome=/h\n[a]\nx = 1\ny: %(home)s/z\nm =\n  l1\n  l2\nb = yes\nf=1.5\n[b]\n"); print(p.sections(),p["a"]["y"],p.getint("a","x"),p.getboolean("a","b"),p.getfloat("a","f"),p.get("a","m"),p.has_option("a","q"),p.get("a","q",fallback="F"),dict(p["a"]),p.items("b"),attempt(p.get,"a","zz"),attempt(p.get,"zz","a"),p.options("a"),"a" in p,p.defaults(),p.get("a","y",raw=True),p.has_section("b")); p.set("a","x","9"); p.add_section("c"); p["d"]={"k":"v"}; o=io.StringIO(); p.write(o); print(o.getvalue(),attempt(p.add_section,"a"),p.remove_option("a","x"),p.remove_section("b"),p.sections(),attempt(configparser.ConfigParser().read_string,"x=1"),attempt(configparser.ConfigParser().read_string,"[a]\nx=1\nx=2"))
