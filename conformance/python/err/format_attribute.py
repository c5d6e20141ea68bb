"{0.missing}".format(1)
