ExceptionGroup("g", [1])
