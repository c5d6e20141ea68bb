convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
}
context = dict(column_0_label="users_email", table_name="users", column_0_name="email", referred_table_name="orgs")
for key, pattern in convention.items():
    print(key, pattern % context)
