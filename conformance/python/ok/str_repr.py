for s in ["it's", 'say "hi"', "both ' and \"", "\n\t\r\\", "\x00\x7f\x1b", "é€", "\u200b\xa0", "🎉"]:
    print(repr(s), ascii(s))
print(repr(b"a'b\n\xff"), str(b"x"), repr(["a", 1, None, 1.0, (1,), {2}, {"k": [1]}]))
