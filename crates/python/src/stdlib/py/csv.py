"""Comma-separated values, by the documentation of `csv`."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


class Dialect:
    delimiter = ","
    quotechar = '"'
    doublequote = True
    escapechar = None
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = "\n"


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}


def register_dialect(name, dialect=excel, **fmtparams):
    _dialects[name] = _dialect(dialect, fmtparams)


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def _dialect(dialect, changes):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = Dialect()
    for name in ("delimiter", "quotechar", "doublequote", "escapechar", "skipinitialspace", "lineterminator", "quoting", "strict"):
        setattr(made, name, changes.pop(name) if name in changes else getattr(dialect, name))
    if changes:
        raise TypeError("%r is an invalid keyword argument for this function" % list(changes)[0])
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    return made


class _Reader:
    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self.dialect = _dialect(dialect, fmtparams)
        self._lines = iter(csvfile)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        row, field, quoted, state = [], "", False, "start"
        rules = self.dialect
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state in ("quoted", "escape"):
                    if rules.strict:
                        raise Error("unexpected end of data")
                    row.append(field)
                    return row
                raise
            self.line_num += 1
            for c in line:
                if state == "escape":
                    field += c
                    state = before
                elif c == rules.escapechar:
                    before, state = ("quoted" if state == "quoted" else "field"), "escape"
                elif state == "quoted":
                    if c == rules.quotechar:
                        state = "closing"
                    else:
                        field += c
                elif state == "closing" and c == rules.quotechar and rules.doublequote:
                    field += c
                    state = "quoted"
                elif c in "\r\n":
                    continue
                elif c == rules.delimiter:
                    row.append(self._value(field, quoted))
                    field, quoted, state = "", False, "start"
                elif state == "start" and c == rules.quotechar and rules.quoting != QUOTE_NONE:
                    quoted, state = True, "quoted"
                elif state == "start" and c == " " and rules.skipinitialspace:
                    continue
                else:
                    field += c
                    state = "field"
            if state not in ("quoted", "escape"):
                if row or field or quoted or state != "start":
                    row.append(self._value(field, quoted))
                return row

    def _value(self, field, quoted):
        return float(field) if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted else field


def reader(csvfile, dialect="excel", **fmtparams):
    return _Reader(csvfile, dialect, **fmtparams)


class _Writer:
    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self.dialect = _dialect(dialect, fmtparams)
        self._write = csvfile.write

    def _field(self, value, alone):
        rules = self.dialect
        text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
        special = any(c in text for c in (rules.delimiter, rules.quotechar or "\0", "\r", "\n"))
        if rules.quoting == QUOTE_NONE:
            if special:
                if rules.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                text = "".join(rules.escapechar + c if c in rules.delimiter + (rules.quotechar or "") else c for c in text)
            return text
        quoted = special or rules.quoting == QUOTE_ALL or alone and not text
        if rules.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)):
            quoted = True
        if not quoted:
            return text
        inner = rules.quotechar * 2 if rules.doublequote else (rules.escapechar or "") + rules.quotechar
        return rules.quotechar + text.replace(rules.quotechar, inner) + rules.quotechar

    def writerow(self, row):
        row = list(row)
        fields = [self._field(value, len(row) == 1) for value in row]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(csvfile, dialect="excel", **fmtparams):
    return _Writer(csvfile, dialect, **fmtparams)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self.reader = reader(f, dialect, *args, **kwds)
        self._names = fieldnames
        self.restkey = restkey
        self.restval = restval

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self.reader, None)
        return self._names

    @property
    def line_num(self):
        return self.reader.line_num

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, rowdict):
        wrong = [name for name in rowdict if name not in self.fieldnames]
        if wrong and self.extrasaction == "raise":
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join(repr(name) for name in wrong))
        return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writerow(row)
