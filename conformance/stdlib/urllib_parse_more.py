import urllib.parse


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


u=urllib.parse; r=u.urlparse("postgresql+psycopg2://us%40er:p%2Fw@host.name:5432/db;p?x=1&y=2&x=3#frag"); print(r,r.username,r.password,r.hostname,r.port,r.netloc,r.geturl(),r._replace(scheme="x").geturl(),r.scheme,r[1]); print(u.urlsplit("//a/b?c"),u.urlsplit("http://[::1]:80/x").hostname,attempt(lambda: u.urlsplit("http://a:xx/").port),u.urlunsplit(("a","b","c","d","e")),u.urlunparse(("a","b","/c","d","e","f")),u.urljoin("http://a/b/c","../d?e"),u.urljoin("http://a/b","//x/y"),u.urljoin("a/b","c"),u.quote("a b/ü&=+~"),u.quote("a/b",safe=""),u.quote_plus("a b&c"),u.unquote("a%20b%C3%BC+"),u.unquote_plus("a+b%2B"),u.quote(b"\xff"),u.urlencode({"a":1,"b":"x y","c":[1,2]}),u.urlencode([("a",1),("a",2)],doseq=True),u.urlencode({"a":[1,2]},doseq=True),u.urlencode({"a":"b c"},quote_via=u.quote),u.parse_qs("a=1&a=2&b=&c"),u.parse_qs("a=&b=1",keep_blank_values=True),u.parse_qsl("a=1;b=2&c=%20"),u.urldefrag("http://a/b#c"),u.unquote_to_bytes("a%FF"),attempt(u.parse_qs,"a",strict_parsing=True),u.urlparse("mailto:x@y"),u.urlparse("sqlite:///./a.db"),u.urlparse("sqlite:////abs/a.db").path,u.urlsplit("HTTP://A.b/").scheme,u.urlsplit("http://u:p:w@h/").password,u.urlparse("path/only").path,u.urlparse("http://a").path,u.uses_netloc[:2],u.urlparse("http://a/b;c=1/d;e").params)
