"""oslo_config"""

__all__ = ["cfg", "types"]
