n = 123456789 ** 5
print(n, hex(n), oct(2**70), bin(2**66), f"{n:,}", f"{n:x}", f"{n:e}", str(-n), repr(n), len(str(2**1000)), int(str(n)) == n, int("9" * 40), hash(-1), hash(5))
print(float(10**20), 10**20 == 1e20, 2**53 + 1 == float(2**53 + 1), 10**400 > float("inf"), round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), (10**25).bit_length(), 10**18 * 10**18, sum([2**62] * 4))
