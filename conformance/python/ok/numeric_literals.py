print(1_000_000, 0xFF, 0o17, 0b1010, 0xdead_beef, 1e3, 1.5e-3, .5, 5., 1_0.0_1, 00, 0xabcdefabcdefabcdef, 1E5, 0B11, 0O7)
