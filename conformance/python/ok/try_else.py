def f(n):
    try:
        result = 10 / n
    except ZeroDivisionError:
        return "zero"
    else:
        return f"fine {result}"
    finally:
        print("finally", n)
print(f(2), f(0))
