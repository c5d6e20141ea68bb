"{missing}".format_map({})
