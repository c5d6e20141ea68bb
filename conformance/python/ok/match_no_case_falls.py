x = 3
match x:
    case 1:
        print("one")
    case y if y > 10:
        print("big")
print("after", y)
