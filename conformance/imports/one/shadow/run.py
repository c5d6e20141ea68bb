def run():
    return "ran"


helper = 1
