depends = {"users": ["orgs"], "orgs": [], "posts": ["users", "orgs"], "tags": ["posts"]}
def order(graph):
    done, result = set(), []
    def visit(node, path=()):
        if node in path:
            raise ValueError("cycle: " + " -> ".join([*path, node]))
        if node not in done:
            for other in graph[node]:
                visit(other, (*path, node))
            done.add(node)
            result.append(node)
    for node in graph:
        visit(node)
    return result
print(order(depends))
try:
    order({"a": ["b"], "b": ["a"]})
except ValueError as e:
    print(e)
