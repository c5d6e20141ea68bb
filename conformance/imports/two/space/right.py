from . import left

side = "right"
