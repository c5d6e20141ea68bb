import sys
import types
module = types.ModuleType("settings")
def __getattr__(name):
    if name == "DYNAMIC":
        return "computed"
    raise AttributeError(f"module 'settings' has no attribute {name!r}")
module.__getattr__ = __getattr__
module.STATIC = 1
sys.modules["settings"] = module
import settings
from settings import DYNAMIC
print(settings.STATIC, settings.DYNAMIC, DYNAMIC, hasattr(settings, "OTHER"))
try:
    from settings import OTHER
except ImportError as e:
    print(type(e).__name__)
