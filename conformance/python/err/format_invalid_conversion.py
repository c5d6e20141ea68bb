"{!x}".format(1)
