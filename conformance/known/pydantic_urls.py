from pydantic import *
from pydantic_core import MultiHostUrl, Url
def t(f):
    try: print(repr(f()), str(f()))
    except ValidationError as e: print(e)
    except Exception as e: print(type(e), e)
for cls, texts in [(PostgresDsn, ["postgresql://user:pa%40ss@host:5432/db?x=1#f","postgresql+asyncpg://u:p@h1:1,h2:2/db","postgres://u@h","mysql://a@b/c","nothing","postgresql://u:p w@H/d","postgresql:///db", "postgresql://"]), (AnyUrl, ["http://EXAMPLE.com","redis://localhost","sqlite:///./a.db","sqlite+aiosqlite:////abs/a.db","mongodb://h:1/x y", "http:", "://x"]), (HttpUrl, ["https://EXAMPLE.com:443/a b","http://x.y?q=1","ftp://a", "http://[::1]:80/", "http://user:p@h/"]), (RedisDsn, ["redis://localhost","redis://localhost:1/2","redis://:pw@h"]), (MySQLDsn,["mysql+pymysql://u:p@h/d","mysql://h"]),(MongoDsn,["mongodb://h1,h2/d", "mongodb://h"]), (AmqpDsn,["amqp://u:p@h//"]), (AnyHttpUrl,["http://localhost:8000"]), (MariaDBDsn,["mariadb://u@h/d"])]:
    for x in texts:
        print(cls.__name__, x); t(lambda: TypeAdapter(cls).validate_python(x)); t(lambda: cls(x))
u = PostgresDsn("postgresql://user:pa%40ss@host:5432/db?x=1#f")
print(u.scheme,u.hosts(),u.path,u.query,u.fragment,u.unicode_string(),u.query_params(), u.host if hasattr(u,'host') else '-')
h = HttpUrl("https://u:p@Exam.com/a?b=1&c=2#d")
print(h.host,h.port,h.username,h.password,h.path,h.query,h.fragment,h.query_params(), h.unicode_host())
t(lambda: PostgresDsn.build(scheme="postgresql+psycopg", username="us er", password="p@ss/w:#?", host="h", port=5432, path="db"))
t(lambda: PostgresDsn.build(scheme="postgresql", username="u", password="p%40", host="h", path="/db"))
t(lambda: PostgresDsn.build(scheme="postgresql", hosts=[{"host":"a","port":1},{"host":"b","username":"x","password":"y@"}], path="db", query="a=1"))
t(lambda: MultiHostUrl.build(scheme="postgresql", username="u", password="p@!$&'()*+,;=:[]", host="h", path="db"))
t(lambda: AnyUrl.build(scheme="http", host="h", port=80, path="x", query="q=1", fragment="f"))
t(lambda: PostgresDsn.build(scheme="mysql", host="h"))
t(lambda: PostgresDsn.build(scheme="postgresql", username=None, password=None, host="", path="db"))
print(u == PostgresDsn(str(u)), hash(u)==hash(PostgresDsn(str(u))), u == str(u))
class M(BaseModel):
    u: PostgresDsn = "postgresql://a@b/c"
    h: HttpUrl | None = None
print(repr(M()), M(h="http://x.com").model_dump(), M(h="http://x.com").model_dump_json(), M(h="http://x.com").model_dump(mode="json"))
t(lambda: M(u="foo://x"))
t(lambda: M(u=5))
t(lambda: M(u=MultiHostUrl("postgresql://x/y")))
