ExceptionGroup("g", [KeyboardInterrupt()])
