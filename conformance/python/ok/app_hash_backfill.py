import base64
import hashlib
import hmac
for value in ("a", "é"):
    digest = hashlib.sha256(value.encode()).hexdigest()
    print(digest[:12], hashlib.md5(value.encode()).hexdigest(), base64.urlsafe_b64encode(value.encode()).decode().rstrip("="))
print(hmac.new(b"key", b"msg", hashlib.sha1).hexdigest())
