import random
import secrets

for seed in (0, 1, 42, 2**70, "text", b"bytes", -5, 123456789012345678901234567890):
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 100), random.getrandbits(70), random.choice("abcdef"), random.uniform(1, 2))
r = random.Random(7)
items = list(range(10))
r.shuffle(items)
print(items, r.sample(range(100), 5), r.sample([1, 2, 3], 2), r.choices("abc", k=5), r.choices([1, 2], weights=[1, 9], k=4))
print([r.randrange(0, 100, 7) for _ in range(5)], r.randrange(5), r.randbytes(5))
print(r.gauss(0, 1), r.gauss(5, 2), r.expovariate(2))
for bad in (lambda: r.choice([]), lambda: r.randrange(0), lambda: r.sample([1], 2)):
    try:
        bad()
    except Exception as problem:
        print(type(problem).__name__)
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), secrets.token_hex() != secrets.token_hex())
print(0 <= secrets.randbelow(10) < 10, secrets.choice([3]), secrets.compare_digest("a", "a"), 0 <= random.SystemRandom().random() < 1)
