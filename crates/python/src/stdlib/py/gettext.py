"""Messages as they stand in the source. Catalogues (`.mo` files) are not read."""


class NullTranslations:
    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        return self.ngettext(msgid1, msgid2, n)

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins

        builtins._ = self.gettext
        for name in set(names or ()) & {"gettext", "ngettext", "npgettext", "pgettext"}:
            setattr(builtins, name, getattr(self, name))


class GNUTranslations(NullTranslations):
    def __init__(self, fp=None):
        import _host

        _host.unsupported("gettext.GNUTranslations is not supported: catalogues are not read")


_domain = "messages"
_folders = {}
_null = NullTranslations()
gettext, ngettext = _null.gettext, _null.ngettext
pgettext, npgettext = _null.pgettext, _null.npgettext


def textdomain(domain=None):
    global _domain
    if domain is not None:
        _domain = domain
    return _domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, "/usr/share/locale")


def dgettext(domain, message):
    return message


def dngettext(domain, msgid1, msgid2, n):
    return _null.ngettext(msgid1, msgid2, n)


def find(domain, localedir=None, languages=None, all=False):
    return [] if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    if fallback:
        return NullTranslations()
    from errno import ENOENT

    raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)
