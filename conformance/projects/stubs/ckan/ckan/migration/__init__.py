def skip_based_on_legacy_engine_version(op, filename):
    """True for revisions that an old numbered schema already contains; a new database has no such number."""
    version = op.get_context().config.get_main_option("sqlalchemy_migrate_version")
    return bool(version) and int(version) >= int(filename.split("_", 1)[0])
