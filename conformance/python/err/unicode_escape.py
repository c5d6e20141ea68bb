raise UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'invalid start byte')
