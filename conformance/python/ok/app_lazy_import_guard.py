from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from nowhere import Nothing
try:
    import ujson_not_installed as json
except ImportError:
    import json
try:
    from no_such_pkg.sub import thing
except ModuleNotFoundError as e:
    thing = None
    print(e)
print(json.dumps({"a": thing}), TYPE_CHECKING)
