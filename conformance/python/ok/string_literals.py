print('a' "b" '''c''' """d""", 'it''s', "a\
b", r'\n', b'\x41' b"B", '\u00e9\N{BULLET}\U0001F600', "\0" == chr(0), '\07' == chr(7), u"u", rb'\x', 'tab\tq\'"', """multi
line""")
