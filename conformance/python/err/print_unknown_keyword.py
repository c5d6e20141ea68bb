print(1, color="red")
