try:
    raise KeyError('k')
finally:
    print('finally')
