f'{None:>5}'
