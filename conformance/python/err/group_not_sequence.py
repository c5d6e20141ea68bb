ExceptionGroup("g", 1)
