"""Random numbers; a seed gives the numbers that CPython gives."""

import math
import _host
from _twister import Twister


def _seeded(a):
    if a is None:
        return int.from_bytes(_host.random_bytes(32), "big")
    if isinstance(a, (str, bytes)):
        import hashlib

        data = a.encode() if isinstance(a, str) else a
        return int.from_bytes(data + hashlib.sha512(data).digest(), "big")
    if isinstance(a, float):
        # CPython's hash of a float: the fraction modulo a prime.
        prime = 2**61 - 1
        numerator, denominator = a.as_integer_ratio()
        return abs(numerator) * pow(denominator, prime - 2, prime) % prime
    if isinstance(a, int):
        return abs(a)
    raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        self._source = Twister(_seeded(a))
        self._spare = None

    def random(self):
        return self._source.random()

    def getrandbits(self, k):
        return self._source.getrandbits(k)

    def _below(self, n):
        bits = n.bit_length()
        number = self.getrandbits(bits)
        while number >= n:
            number = self.getrandbits(bits)
        return number

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
            if stop <= 0:
                raise ValueError("empty range for randrange()")
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = len(range(start, stop, step))
        if count <= 0:
            raise ValueError(
                "empty range for randrange() (%d, %d, %d)" % (start, stop, stop - start)
                if step == 1
                else "empty range for randrange()"
            )
        return start + step * self._below(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        for at in range(len(x) - 1, 0, -1):
            other = self._below(at + 1)
            x[at], x[other] = x[other], x[at]

    def sample(self, population, k, *, counts=None):
        if not hasattr(population, "__getitem__") or isinstance(population, dict):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            # As if each were there that many times.
            population = [one for one, times in zip(population, counts) for _ in range(times)]
        pool = list(population)
        count = len(pool)
        if not 0 <= k <= count:
            raise ValueError("Sample larger than population or is negative")
        # CPython takes from a list when it is short and remembers what it took when it is long.
        size = 21
        if k > 5:
            size += 4 ** math.ceil(math.log(k * 3, 4))
        result = []
        if count <= size:
            for at in range(k):
                other = self._below(count - at)
                result.append(pool[other])
                pool[other] = pool[count - at - 1]
            return result
        taken = set()
        for _ in range(k):
            at = self._below(count)
            while at in taken:
                at = self._below(count)
            taken.add(at)
            result.append(pool[at])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        count = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[math.floor(self.random() * float(count))] for _ in range(k)]
            cum_weights = []
            total = 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        if len(cum_weights) != count:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        made = []
        for _ in range(k):
            wanted = self.random() * total
            at = 0
            while at < count - 1 and cum_weights[at] <= wanted:
                at += 1
            made.append(population[at])
        return made

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def gauss(self, mu=0.0, sigma=1.0):
        # Two numbers at once, by Box and Muller.
        spare, self._spare = self._spare, None
        if spare is None:
            angle = self.random() * 2 * math.pi
            radius = math.sqrt(-2.0 * math.log(1.0 - self.random()))
            spare = math.cos(angle) * radius
            self._spare = math.sin(angle) * radius
        return mu + spare * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        # The ratio of uniforms, by Kinderman and Monahan.
        scale = 4 * math.exp(-0.5) / math.sqrt(2.0)
        while True:
            first = self.random()
            second = 1.0 - self.random()
            deviate = scale * (first - 0.5) / second
            if deviate * deviate / 4.0 <= -math.log(second):
                return mu + deviate * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return math.exp(self.normalvariate(mu, sigma))

    def triangular(self, low=0.0, high=1.0, mode=None):
        part = self.random()
        if high == low:
            return low
        peak = 0.5 if mode is None else (mode - low) / (high - low)
        if part > peak:
            part, peak = 1.0 - part, 1.0 - peak
            low, high = high, low
        return low + (high - low) * math.sqrt(part * peak)

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-math.log(1.0 - self.random())) ** (1.0 / beta)

    def getstate(self):
        return (3, self._source.state(), self._spare)

    def setstate(self, state):
        self._source.set_state(state[1])
        self._spare = state[2]

    def expovariate(self, lambd=1.0):
        return -math.log(1.0 - self.random()) / lambd


class SystemRandom(Random):
    def seed(self, a=None, version=2):
        pass

    def getrandbits(self, k):
        return int.from_bytes(_host.random_bytes((k + 7) // 8), "big") >> (-k % 8)

    def random(self):
        return self.getrandbits(53) / 9007199254740992


_shared = Random()
seed = _shared.seed
random = _shared.random
getrandbits = _shared.getrandbits
randbytes = _shared.randbytes
randrange = _shared.randrange
randint = _shared.randint
choice = _shared.choice
choices = _shared.choices
shuffle = _shared.shuffle
sample = _shared.sample
uniform = _shared.uniform
gauss = _shared.gauss
normalvariate = _shared.normalvariate
lognormvariate = _shared.lognormvariate
triangular = _shared.triangular
paretovariate = _shared.paretovariate
weibullvariate = _shared.weibullvariate
expovariate = _shared.expovariate
getstate = _shared.getstate
setstate = _shared.setstate
