"""A package; its modules are known by their own names."""
