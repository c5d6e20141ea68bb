print("\x41\u0042\N{LATIN SMALL LETTER E WITH ACUTE}\101\t|", r"\n", "\\", 'it\'s', "a\
b", '''tri"ple''', b"\x00\xff\n", repr("\x00\x1f\x7f\xa0\u200b\U0001f600"), repr("'"), repr('"\''), ascii("é😀"))
