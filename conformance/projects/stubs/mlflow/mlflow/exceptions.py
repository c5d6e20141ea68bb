class MlflowException(Exception):
    """The package's own error."""
