x = 5
match 1:
    case x():
        pass
