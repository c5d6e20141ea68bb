revision = "1a2b3c"
down_revision: str | None = "0f0f0f"
branch_labels: tuple[str, ...] | None = None
depends_on = None
header = {k: v for k, v in globals().items() if k in {"revision", "down_revision", "branch_labels", "depends_on"}}
print(header, sorted(__annotations__))
