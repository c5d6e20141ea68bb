b"\xe2\x82".decode()
