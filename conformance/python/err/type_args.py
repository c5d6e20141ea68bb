type('A')
type()
