try:
    from cycle_from import other
except ImportError as error:
    other = type(error).__name__
thing = "thing"
