attempts = []
for attempt in range(5):
    try:
        attempts.append(attempt)
        if attempt < 2:
            raise ConnectionError("refused")
    except ConnectionError as e:
        if attempt == 4:
            raise
        continue
    else:
        break
else:
    print("never worked")
print(attempts)
