raise ValueError('no environment today')
