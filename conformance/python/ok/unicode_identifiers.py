größe = 3
def naïve(π): return π * 2
class Çlass: ä = "x"
print(größe, naïve(4), Çlass.ä, "größe" in globals())
