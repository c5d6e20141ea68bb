from datetime import *
import datetime as dtm, time, copy, pickle
def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)
utc=timezone.utc
for s in ["2024-01-02","2024-W01-2","2024W012","2024-01-02T03:04:05","2024-01-02 03:04:05.123456+05:30","2024-01-02T03:04Z","20240102T030405","2024-01-02T03:04:05,123","2024-01-02T03","2024-01-02T03:04:05.1234567","2024-13-01","x","","2024-01-02T25:00","2024-1-2","2024-01-02T03:04:05-00:00","2024-01-02T03:04:05+01:02:03.000004"]:
    print(s, attempt(datetime.fromisoformat,s), attempt(date.fromisoformat,s), attempt(time.fromisoformat,s) if False else attempt(dtm.time.fromisoformat,s))
for s in ["12:34","12:34:56.789","T12:34","12:34:56+02:00","1234","24:00","12:60"]: print(s, repr(attempt(dtm.time.fromisoformat,s)))
d=datetime(2024,2,29,13,5,7,123456,tzinfo=timezone(timedelta(hours=5,minutes=30),"IST"))
for f in ["%Y-%m-%d %H:%M:%S.%f %z %Z","%a %A %b %B %d %j %U %W %w %u %V %G %y %I %p %c %x %X %% %e %D %F %T %R %s %h %n%t %C %k %l","%q %","%:z","%-d %-m"]: print(d.strftime(f)); print(d.replace(tzinfo=None).strftime(f) if '%s' not in f else '')
print(format(d,"%Y/%m"), f"{d:%d.%m.%Y}", format(d), f"{d.date():%b}", f"{d.time():%H}", "{:%H:%M}".format(d))
for t,f in [("2024-02-29 13:05","%Y-%m-%d %H:%M"),("29/Feb/24 01:05 PM","%d/%b/%y %I:%M %p"),("2024-02-29T13:05:07.1234Z","%Y-%m-%dT%H:%M:%S.%fZ"),("2024-02-29 +0530","%Y-%m-%d %z"),("2024-02-29 Z","%Y-%m-%d %z"),("Thu Feb 29 2024","%a %b %d %Y"),("2024 060","%Y %j"),("2024 9 4","%G %V %u"),("2024 8 4","%Y %W %w"),("x","%Y"),("2024x","%Y"),("2024-02-30","%Y-%m-%d"),("5:06:07","%H:%M:%S"),("2024-02-29 UTC","%Y-%m-%d %Z"),("  2024","%Y"),("12","%q"),("February 3, 1999","%B %d, %Y"),("10:20 am","%I:%M %p"),("2024-02-29 +05:30:10","%Y-%m-%d %z"),("Thu Feb 29 13:05:07 2024","%c"),("02/29/24","%x"),("13:05:07","%X")]:
    print(repr(attempt(datetime.strptime,t,f)))
print(d.isoformat(), d.isoformat(" ","minutes"), d.isoformat(timespec="milliseconds"), attempt(d.isoformat,timespec="x"), str(d), repr(d), d.ctime(), d.timetuple(), d.utctimetuple(), d.toordinal(), d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, d.timestamp(), d.utcoffset(), d.dst(), d.tzname(), d.astimezone(utc), d.date(), d.time(), d.timetz(), hash(d)==hash(d.astimezone(utc)), d==d.astimezone(utc))
print(datetime.fromtimestamp(0,utc), datetime.utcfromtimestamp(1.5), datetime.fromtimestamp(1e9,timezone(timedelta(hours=-3))), date.fromtimestamp(0), datetime.fromordinal(738000), date.fromordinal(1), date.fromisocalendar(2024,9,4), attempt(date.fromisocalendar,2024,54,1), datetime.combine(date(2024,1,1),dtm.time(5,6,tzinfo=utc)), datetime.min, datetime.max, date.max, datetime.resolution, timedelta.max, timedelta.min, timedelta.resolution)
a=datetime(2024,1,31); print(a+timedelta(days=30), a-timedelta(weeks=1,hours=5), a-datetime(2023,1,1), attempt(lambda: a-d), attempt(lambda: a<d), a==d, a!=d, attempt(lambda: a<date(2024,1,1)), a==date(2024,1,31), date(2024,1,1)-date(2023,1,1), date(2024,1,1)<date(2024,1,2), attempt(lambda: date.max+timedelta(1)), a.replace(month=2,day=29,hour=1), attempt(a.replace,month=2), attempt(datetime,2024,13,1), attempt(datetime,2024,1,1,25), attempt(date,2024,2,30), attempt(dtm.time,24), attempt(date,0,1,1), attempt(datetime,2024), attempt(date))
td=timedelta(days=1,seconds=3661,microseconds=5); print(td, repr(td), -td, abs(-td), td*2, td*1.5, td/2, td//2, td/timedelta(hours=1), td//timedelta(hours=1), td%timedelta(hours=1), divmod(td,timedelta(hours=1)), td.total_seconds(), td.days, td.seconds, td.microseconds, bool(timedelta()), timedelta(milliseconds=1.5), timedelta(hours=-1), str(timedelta(days=-1,hours=5)), timedelta(1)==timedelta(hours=24), timedelta(1)>timedelta(2), hash(timedelta(1))==hash(timedelta(hours=24)), sum([timedelta(1),timedelta(2)],timedelta()), timedelta(0.1), timedelta(days=999999999), repr(timedelta()), timedelta(microseconds=0.6), 2*td, td+timedelta(1)-timedelta(2), round(td.total_seconds(),2))
print(utc, repr(utc), timezone(timedelta(hours=1)), repr(timezone(timedelta(hours=-1,minutes=-30),"X")), timezone(timedelta(0))==utc, attempt(timezone,timedelta(hours=24)), attempt(timezone,1), utc.utcoffset(None), utc.tzname(None), utc.dst(None), timezone(timedelta(seconds=1)).tzname(None), timezone.min, timezone.max, dtm.UTC is utc, hash(utc)==hash(timezone.utc))
t=dtm.time(13,5,7,50,tzinfo=utc); print(t, repr(t), t.isoformat("seconds"), t.strftime("%H%M"), t.replace(hour=1), dtm.time.min, dtm.time.max, t<dtm.time(14,tzinfo=utc), bool(dtm.time()), t.utcoffset(), t.tzname(), dtm.time(1)==dtm.time(1,0), attempt(lambda: dtm.time(1)<t), dtm.time(1,fold=1).fold, repr(dtm.time(1,fold=1)), repr(datetime(2024,1,1,fold=1)))
class TZ(tzinfo):
    def utcoffset(self,dt): return timedelta(hours=2)
    def dst(self,dt): return timedelta(hours=1)
    def tzname(self,dt): return "ZZ"
z=datetime(2024,1,1,tzinfo=TZ()); print(z, z.astimezone(utc), z.tzname(), z.dst(), datetime(2024,1,1,tzinfo=utc).astimezone(TZ()), z.timetuple().tm_isdst, z.strftime("%Z%z"))
print(datetime(2024,1,1).astimezone(utc), datetime(2024,1,1).timestamp(), datetime.today().year>2000, date.today()==datetime.now().date(), datetime.now(utc).tzinfo, datetime.utcnow().tzinfo)
class MyDate(date): pass
class MyDT(datetime): pass
print(repr(MyDate(2024,1,1)), type(MyDate(2024,1,1)+timedelta(1)).__name__, type(MyDT(2024,1,1).replace(day=2)).__name__, repr(MyDT.fromisoformat("2024-01-01")), MyDT.strptime("2024","%Y").__class__.__name__, isinstance(datetime.now(),date), copy.deepcopy(d)==d, copy.copy(td)==td, min(date(2024,1,2),date(2024,1,1)), sorted([a,a-timedelta(1)]), max(td,-td))
print(dtm.MINYEAR, dtm.MAXYEAR, d.tzinfo, d.fold, date(2024,1,1).strftime("%Y-%m-%dT%H:%M"), date(999,1,1).strftime("%Y"), date(5,1,1), datetime(1,1,1).isoformat())
