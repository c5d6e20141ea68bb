"""oslo_utils.strutils"""

TRUE_STRINGS = ("1", "t", "true", "on", "y", "yes")
FALSE_STRINGS = ("0", "f", "false", "off", "n", "no")


def bool_from_string(subject, strict=False, default=False):
    if isinstance(subject, bool):
        return subject
    word = str(subject).strip().lower()
    if word in TRUE_STRINGS:
        return True
    if word in FALSE_STRINGS:
        return False
    if strict:
        known = ", ".join("'%s'" % one for one in sorted(TRUE_STRINGS + FALSE_STRINGS))
        raise ValueError("Unrecognized value '%s', acceptable values are: %s" % (str(subject), known))
    return default


def int_from_bool_as_string(subject):
    return 1 if bool_from_string(subject) else 0
