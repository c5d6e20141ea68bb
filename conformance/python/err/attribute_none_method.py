result = None
result.fetchall()
