print(getattr(5, 'x', 'd'))
getattr(5, 'x')
