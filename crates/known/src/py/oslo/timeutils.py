"""oslo_utils.timeutils"""

import datetime
import time


def utcnow(with_timezone=False):
    now = datetime.datetime.now(datetime.timezone.utc)
    return now if with_timezone else now.replace(tzinfo=None)


def utcnow_ts(microsecond=False):
    return time.time() if microsecond else int(time.time())


def parse_isotime(timestr):
    return datetime.datetime.fromisoformat(timestr.replace("Z", "+00:00"))


def normalize_time(timestamp):
    offset = timestamp.utcoffset()
    return timestamp if offset is None else timestamp.replace(tzinfo=None) - offset
