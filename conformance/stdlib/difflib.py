import difflib

print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(difflib.get_close_matches("Hello", ["hello", "yellow", "cello"], n=2, cutoff=0.5), difflib.get_close_matches("x", ["y"]))
for a, b in [("abcd", "bcde"), ("", ""), ("qabxcd", "abycdf"), ("private Thread x;", "private volatile Thread x;")]:
    matcher = difflib.SequenceMatcher(None, a, b)
    print(round(matcher.ratio(), 3), round(matcher.quick_ratio(), 3), round(matcher.real_quick_ratio(), 3))
    print(matcher.get_matching_blocks(), matcher.get_opcodes())
print(difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
one = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n".splitlines(keepends=True)
two = "a\nb\nX\nd\ne\nf\ng\nh\ni\nj\nk\nk2\nl\n".splitlines(keepends=True)
print("".join(difflib.unified_diff(one, two, "from", "to")))
print("".join(difflib.unified_diff(one, two, "from", "to", "d1", "d2", n=0)))
print("".join(difflib.context_diff(one, two, "from", "to")))
print(list(difflib.unified_diff(one, one)), list(difflib.unified_diff([], ["x"], lineterm="")))
for bad in [dict(n=0), dict(cutoff=2)]:
    try:
        difflib.get_close_matches("a", ["b"], **bad)
    except ValueError as error:
        print(error)
