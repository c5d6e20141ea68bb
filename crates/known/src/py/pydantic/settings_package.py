"""pydantic_settings.sources"""

from pydantic_settings._files import *
from pydantic_settings._sources import *
