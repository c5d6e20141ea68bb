del zz_unknown_zz
