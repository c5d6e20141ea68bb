import json
json("{}")
