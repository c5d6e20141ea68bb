def a(): b()
def b(): c()
def c(): raise ArithmeticError('deep')
a()
