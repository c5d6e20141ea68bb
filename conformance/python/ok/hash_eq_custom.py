class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        print("eq", self.x, other.x)
        return (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash(self.x)
    def __repr__(self):
        return f"P{self.x}{self.y}"
points = {Point(1, 1): "a", Point(1, 2): "b"}
print(points)
print(points[Point(1, 2)])
print(Point(1, 3) in points, Point(2, 1) in points)
print({Point(5, 5), Point(5, 5)})
