reserved = frozenset({"user", "order", "group"})
def quote(name):
    plain = name.islower() and name.isidentifier() and name not in reserved
    return name if plain else '"' + name.replace('"', '""') + '"'
print(*map(quote, ["users", "user", "camelCase", 'we"ird', "with space", "ünï", "1st", "_x"]))
long = "a" * 70
print(len(long[:63]), (long[:55] + "_" + hex(abs(len(long)))[2:])[-5:])
