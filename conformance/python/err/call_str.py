"abc"("x")
