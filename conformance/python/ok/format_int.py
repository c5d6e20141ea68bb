for spec in ["", "d", "5", "<5", ">5", "^5", "05", "+", " ", "+05d", ",", "_", "x", "X", "#x", "b", "#b", "o", "#o", "c", "e", ".2f", "%", "08b", "_b", "*^9", "=+6", "010,"]:
    try:
        print(spec, "|" + format(65, spec) + "|" + format(-1234567, spec if spec != "c" else "d") + "|")
    except ValueError as e:
        print(spec, "error", e)
print(format(True, "d"), format(True), f"{True:5}", format(10**25, ","), f"{255:#06x}", f"{5:<3}|")
