"""A package; `urllib.parse` is the part of it that is supported."""
