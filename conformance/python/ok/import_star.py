from string import *
import string
print(ascii_lowercase[:3], digits, "Template" in globals(), "whitespace" in dir(string), "_re" in globals())
