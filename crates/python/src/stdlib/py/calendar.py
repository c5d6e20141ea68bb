"""Days and months."""

from datetime import date

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
January, February = 1, 2
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]
month_name = ["", "January", "February", "March", "April", "May", "June", "July"]
month_name += ["August", "September", "October", "November", "December"]
month_abbr = [name[:3] for name in month_name]
_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    count = lambda year: (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400
    return count(y2) - count(y1)


def weekday(year, month, day):
    return date(year, month, day).weekday()


def monthrange(year, month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _DAYS[month] + (month == 2 and isleap(year))


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


class Calendar:
    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self.firstweekday

    def setfirstweekday(self, firstweekday):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        for at in range(self.firstweekday, self.firstweekday + 7):
            yield at % 7

    def itermonthdates(self, year, month):
        first, days = monthrange(year, month)
        start = date(year, month, 1).toordinal() - (first - self.firstweekday) % 7
        count = (first - self.firstweekday) % 7 + days
        for at in range(start, start + count + -count % 7):
            yield date.fromordinal(at)

    def itermonthdays(self, year, month):
        for one in self.itermonthdates(year, month):
            yield one.day if one.month == month else 0

    def itermonthdays2(self, year, month):
        for at, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, at % 7

    def monthdatescalendar(self, year, month):
        return _weeks(self.itermonthdates(year, month))

    def monthdayscalendar(self, year, month):
        return _weeks(self.itermonthdays(year, month))

    def monthdays2calendar(self, year, month):
        return _weeks(self.itermonthdays2(year, month))


def _weeks(days):
    days = list(days)
    return [days[at : at + 7] for at in range(0, len(days), 7)]


class TextCalendar(Calendar):
    def formatweekheader(self, width):
        names = day_name if width >= 9 else day_abbr
        return " ".join(names[day][:width].center(width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = month_name[themonth]
        return ("%s %r" % (name, theyear) if withyear else name).center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(), self.formatweekheader(w).rstrip()]
        for week in self.monthdayscalendar(theyear, themonth):
            lines.append(" ".join(("%2d" % day if day else "").center(w) for day in week).rstrip())
        return "".join(line + "\n" * l for line in lines)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end="")


_text = TextCalendar()
firstweekday, monthcalendar = _text.getfirstweekday, _text.monthdayscalendar
weekheader, month, prmonth = _text.formatweekheader, _text.formatmonth, _text.prmonth


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _text.firstweekday = firstweekday


def timegm(tuple):
    year, month, day, hour, minute, second = tuple[:6]
    days = date(year, month, 1).toordinal() - date(1970, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
