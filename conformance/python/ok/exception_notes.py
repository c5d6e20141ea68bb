e = ValueError("v")
e.add_note("one")
print(e.__notes__, hasattr(ValueError(), "__notes__"))
