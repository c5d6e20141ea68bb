try:
    raise ValueError("lost")
finally:
    {}["wins"]
