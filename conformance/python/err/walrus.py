if (n := 5) > 3: raise ValueError(n)
