def include_object(obj, name, type_, reflected, compare_to):
    if type_ == "table" and name in {"spatial_ref_sys"}:
        return False
    if type_ == "index" and name.startswith("tmp_"):
        return False
    return not (reflected and compare_to is None and obj.get("skip"))
cases = [({}, "users", "table", False, None), ({}, "spatial_ref_sys", "table", True, None), ({"skip": 1}, "x", "column", True, None), ({}, "tmp_ix", "index", False, None)]
print([include_object(*c) for c in cases])
