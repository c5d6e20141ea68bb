class Ops:
    def __init__(self, *ops):
        self.ops = list(ops)
    def is_empty(self):
        return not self.ops
class Script:
    def __init__(self, ops):
        self.upgrade_ops = ops
def process(context, revision, directives):
    if directives[0].upgrade_ops.is_empty():
        directives[:] = []
        print("No changes detected")
full, empty = [Script(Ops("x"))], [Script(Ops())]
process(None, None, full), process(None, None, empty)
print(len(full), len(empty))
