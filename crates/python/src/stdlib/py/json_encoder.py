"""The names that `json` has from here."""

from json import JSONEncoder
