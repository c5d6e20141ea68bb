try:
    raise ValueError('one')
except ValueError as e:
    e.args = ('changed',)
    raise
