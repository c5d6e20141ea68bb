e = ExceptionGroup("g", [ValueError(1)])
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try:
    raise e
except* ValueError as caught:
    print(caught.__notes__, caught is e)
