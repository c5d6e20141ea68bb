def get_schema_value(name):
    """The lengths of rucio's generic schema."""
    return {"SCOPE_LENGTH": 25, "NAME_LENGTH": 250, "ACCOUNT_LENGTH": 25}[name]
