try:
    raise ValueError("first")
finally:
    print("finally ran")
