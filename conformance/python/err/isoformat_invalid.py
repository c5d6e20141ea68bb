import datetime
datetime.datetime.fromisoformat("yesterday")
