config = {}
config.get("callback")()
