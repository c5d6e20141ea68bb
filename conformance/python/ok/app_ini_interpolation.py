import configparser
parser = configparser.ConfigParser()
parser.read_string("""
[DEFAULT]
root = /srv
[app]
path = %(root)s/data
level = 10
flag = yes
items =
    one
    two
""")
app = parser["app"]
print(app["path"], app.getint("level"), app.getboolean("flag"), app["items"].split(), parser.sections(), app.get("none", "fallback"), "root" in app)
