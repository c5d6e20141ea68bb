import calendar


def attempt(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return "%s: %s"%(type(e).__name__,e)


print(calendar.monthrange(2024,2),calendar.isleap(2024),calendar.leapdays(2000,2025),calendar.weekday(2024,2,29),calendar.timegm((2024,2,29,1,2,3,0,0,0)),list(calendar.day_name),calendar.month_abbr[2],calendar.MONDAY,calendar.monthcalendar(2024,2),calendar.Calendar().monthdayscalendar(2024,2)==calendar.monthcalendar(2024,2),calendar.month(2024,2),list(calendar.Calendar(6).itermonthdays(2024,2))[:8],calendar.TextCalendar().formatmonth(2024,1),calendar.firstweekday(),attempt(calendar.monthrange,2024,13))
