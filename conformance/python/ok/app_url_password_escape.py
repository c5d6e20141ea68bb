from urllib.parse import quote_plus, urlsplit
password = "p@ss/w:rd%"
url = "postgresql+psycopg2://user:" + quote_plus(password) + "@host:5432/db?sslmode=require"
print(url, url.replace("%", "%%"))
parts = urlsplit(url)
print(parts.scheme.split("+")[0], parts.hostname, parts.port, parts.path.lstrip("/"), parts.query)
print("postgres://x".replace("postgres://", "postgresql://", 1))
