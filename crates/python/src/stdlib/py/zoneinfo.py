"""Time zones by name, from the system's or Stillhead's own copy of the IANA database."""

import _host
from datetime import timedelta, tzinfo


class ZoneInfoNotFoundError(KeyError):
    pass


class ZoneInfo(tzinfo):
    _known = {}

    def __new__(cls, key):
        zone = cls._known.get(key)
        if zone is None:
            if _host.zone_offset(key, 0) is None:
                raise ZoneInfoNotFoundError("No time zone found with key %s" % key)
            zone = object.__new__(cls)
            zone.key = key
            cls._known[key] = zone
        return zone

    @classmethod
    def no_cache(cls, key):
        zone = object.__new__(cls)
        zone.key = cls(key).key
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(cls._known if only_keys is None else only_keys):
            cls._known.pop(key, None)

    def _at(self, moment):
        """Offset, daylight saving and name at a local time."""
        if moment is None:
            return None
        local = moment._micros() // 1000000 - 62135596800
        # The offset before and after: they differ around a change, where `fold` decides.
        early = _host.zone_offset(self.key, local - 86400)
        late = _host.zone_offset(self.key, local + 86400)
        candidates = [one for one in (early, late) if _host.zone_offset(self.key, local - one[0])[0] == one[0]]
        if not candidates:
            return late if moment.fold else early
        return candidates[-1] if moment.fold else candidates[0]

    def utcoffset(self, dt):
        found = self._at(dt)
        return None if found is None else timedelta(seconds=found[0])

    def tzname(self, dt):
        found = self._at(dt)
        return None if found is None else found[2]

    def dst(self, dt):
        found = self._at(dt)
        return None if found is None else timedelta(hours=1 if found[1] else 0)

    def fromutc(self, dt):
        seconds = dt._micros() // 1000000 - 62135596800
        moved = dt + timedelta(seconds=_host.zone_offset(self.key, seconds)[0])
        if moved.utcoffset() != timedelta(seconds=_host.zone_offset(self.key, seconds)[0]):
            moved = moved.replace(fold=1)
        return moved

    def __repr__(self):
        return "zoneinfo.ZoneInfo(key=%r)" % self.key

    def __str__(self):
        return self.key


TZPATH = ("/usr/share/zoneinfo",)


def available_timezones():
    return set(_host.zone_names())


def reset_tzpath(to=None):
    pass
