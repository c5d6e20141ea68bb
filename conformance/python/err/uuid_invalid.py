import uuid
uuid.UUID("not-a-uuid")
