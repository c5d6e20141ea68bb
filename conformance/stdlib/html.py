import html


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(html.escape("<a href=\"x\">'&"),html.escape("<'>",quote=False),html.unescape("&lt;&amp;&#39;&#x41;&eacute;&nbsp;&copy;&unknown;&amp"))
