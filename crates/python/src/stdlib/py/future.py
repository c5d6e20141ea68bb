"""The features that `from __future__ import` names, all of which hold here anyway."""

from collections import namedtuple as _namedtuple

_Feature = _namedtuple("_Feature", "optional mandatory compiler_flag")
all_feature_names = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
    "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
]
nested_scopes = generators = division = absolute_import = with_statement = _Feature(None, (3, 0, 0, "alpha", 0), 0)
print_function = unicode_literals = generator_stop = annotations = nested_scopes
