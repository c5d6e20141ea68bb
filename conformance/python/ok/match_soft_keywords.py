match = 5
case = 6
type = 7
_ = 8
print(match, case, type, _)
match match:
    case 5:
        print("five")
def type(x):
    return x
print(type(match * case))
