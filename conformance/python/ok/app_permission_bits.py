from enum import IntFlag, auto
class Perm(IntFlag):
    READ = auto()
    WRITE = auto()
    ADMIN = auto()
    ALL = READ | WRITE | ADMIN
p = Perm.READ | Perm.ADMIN
print(int(p), bool(p & Perm.WRITE), Perm.ADMIN in p, int(p & ~Perm.ADMIN), Perm(3) == Perm.READ | Perm.WRITE, int(Perm.ALL), p | 8 == 13)
