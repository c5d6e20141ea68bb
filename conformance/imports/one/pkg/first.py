import pkg

name = __name__
package = __package__
half = hasattr(pkg, "shown")
