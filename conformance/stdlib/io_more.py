import io


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


s=io.StringIO("a\nb\nc"); print(s.read(1),s.readline(),s.readlines(),s.seek(0),s.tell(),list(s),s.getvalue(),s.truncate(2),s.getvalue(),s.closed,s.readable(),s.writable(),s.seekable()); s.seek(0,2); s.write("zz"); print(s.getvalue()); s.close(); print(attempt(s.read))
b=io.BytesIO(b"abc"); print(b.read(2),b.read(),b.getvalue(),b.seek(1),b.write(b"ZZZ"),b.getvalue(),attempt(b.write,"x"),b.getbuffer().nbytes if 0 else 0,io.TextIOWrapper(io.BytesIO(b"x\ny\n"),encoding="utf-8").read(),[l for l in io.BytesIO(b"a\nb")],io.StringIO("x").isatty(),isinstance(io.StringIO(),io.TextIOBase),isinstance(b,io.IOBase),io.DEFAULT_BUFFER_SIZE,issubclass(io.UnsupportedOperation,OSError))
