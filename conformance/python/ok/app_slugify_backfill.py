import re
import unicodedata
def slugify(value):
    value = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode("ascii")
    value = re.sub(r"[^\w\s-]", "", value).strip().lower()
    return re.sub(r"[-\s]+", "-", value)
seen = {}
for title in ["Héllo Wörld!", "hello  world", "A -- B", "***"]:
    slug = slugify(title) or "untitled"
    seen[slug] = seen.get(slug, 0) + 1
    print(slug if seen[slug] == 1 else f"{slug}-{seen[slug]}")
