import unicodedata

text = "Crème Brûlée ﬁ ½ Å 한"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    made = unicodedata.normalize(form, text)
    print(form, made, len(made), unicodedata.is_normalized(form, text))
print("".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)))
print(unicodedata.combining("\u0301"), unicodedata.combining("a"))
try:
    unicodedata.normalize("x", "y")
except ValueError as problem:
    print(problem)
