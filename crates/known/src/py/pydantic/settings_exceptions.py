"""pydantic_settings.exceptions"""


class SettingsError(ValueError):
    pass
