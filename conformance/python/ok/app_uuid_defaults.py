import uuid
namespace = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
ids = [str(uuid.uuid5(namespace, name)) for name in ("users", "roles")]
print(ids, uuid.UUID(ids[0]).hex, uuid.UUID(int=5), uuid.UUID(ids[0]) == uuid.UUID(ids[0].upper()), len(str(uuid.uuid4())))
