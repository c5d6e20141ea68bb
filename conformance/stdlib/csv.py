import csv
import io


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(list(csv.reader(io.StringIO('a,b\n"x ""y""",2\n"multi\nline",3\n'))),list(csv.DictReader(io.StringIO("a,b\n1,2\n3\n4,5,6\n"))),list(csv.reader(["a;b"],delimiter=";")),list(csv.reader(["1,2.5"],quoting=csv.QUOTE_NONNUMERIC)) if 0 else 0,list(csv.reader(["a\tb"],dialect="excel-tab")),list(csv.reader(["a, b"],skipinitialspace=True)),list(csv.reader([r"a\,b,c"],escapechar="\\",quoting=csv.QUOTE_NONE)))
b=io.StringIO(); w=csv.writer(b); w.writerow([1,"a,b",'q"',None,2.5,"x\ny",""]); w.writerows([[1],[2]]); print(repr(b.getvalue()))
b=io.StringIO(); w=csv.DictWriter(b,["a","b"],restval="-",extrasaction="ignore",lineterminator="\n"); w.writeheader(); w.writerow({"a":1,"z":2}); print(repr(b.getvalue()),csv.list_dialects(),attempt(csv.DictWriter(b,["a"]).writerow,{"q":1}))
b=io.StringIO(); csv.writer(b,quoting=csv.QUOTE_ALL,delimiter="|").writerow([1,"a"]); csv.writer(b,quoting=csv.QUOTE_NONNUMERIC).writerow([1,"a"]); csv.writer(b,quoting=csv.QUOTE_MINIMAL,quotechar="'").writerow(["it's"]); print(repr(b.getvalue())); csv.register_dialect("mine",delimiter=":"); print(list(csv.reader(["a:b"],"mine")),csv.get_dialect("mine").delimiter)
