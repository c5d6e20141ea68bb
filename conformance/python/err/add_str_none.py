"a" + None
