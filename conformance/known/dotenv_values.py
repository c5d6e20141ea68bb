"""python-dotenv."""

import os
import sys
from io import StringIO

sys.path = [entry for entry in sys.path if "conformance" not in entry]
from dotenv import dotenv_values, find_dotenv, get_key, load_dotenv

for name, value in dotenv_values("dot.env").items():
    print(name, repr(value))
print(dotenv_values("dot.env", interpolate=False)["INTERPOLATED"])
print(dotenv_values(stream=StringIO("A=1\nB=${A}2\nHOME=/x\nC=${HOME}")))
print(load_dotenv("dot.env"), os.environ["PLAIN"], os.environ["APP_NAME"])
print(load_dotenv("dot.env", override=True), os.environ["APP_NAME"])
print(load_dotenv("nothing.env"), dotenv_values("nothing.env"), find_dotenv("nothing.env"))
print(os.path.basename(find_dotenv()), os.path.basename(find_dotenv(usecwd=True)))
print(load_dotenv(), os.environ.get("ROOT_ENV"))
print(get_key("dot.env", "PLAIN"))
