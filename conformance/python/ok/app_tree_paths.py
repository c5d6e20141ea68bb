nodes = {1: None, 2: 1, 3: 1, 4: 3, 5: 4}
def path(node):
    return (*path(nodes[node]), node) if nodes[node] else (node,)
children = {}
for node, parent in nodes.items():
    children.setdefault(parent, []).append(node)
def show(parent=None, depth=0):
    for node in children.get(parent, ()):
        print("  " * depth + str(node), "/".join(map(str, path(node))))
        show(node, depth + 1)
show()
