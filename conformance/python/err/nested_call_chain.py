def level3(x):
    return x["missing"]
def level2(x):
    return level3(x)
class Runner:
    def run(self):
        return [level2(row) for row in [{"present": 1}]]
Runner().run()
