import os
os.nonexistent_function()
