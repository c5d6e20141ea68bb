try:
    {}['x']
except KeyError:
    raise ValueError('second')
