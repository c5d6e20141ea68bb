match 5:
    case 1: pass
raise SystemError('fell through')
