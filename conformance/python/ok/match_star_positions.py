for seq in ([1, 2, 3], [1], [1, 2]):
    match seq:
        case [*init, 3]:
            print("ends with 3", init)
        case [1, *tail] if tail:
            print("starts with 1", tail)
        case [*all]:
            print("all", all)
