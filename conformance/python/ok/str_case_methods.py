for s in ("hello World", "ÀÉ straße", "123abc", ""):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
