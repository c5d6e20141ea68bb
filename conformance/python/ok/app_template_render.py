from string import Template
t = Template("$schema.${table}_idx costs $$5")
print(t.substitute(schema="public", table="users"), t.safe_substitute(schema="x"))
try:
    t.substitute(schema="x")
except KeyError as e:
    print("missing", e)
