"""Tables without a schema are in the one of the tenant; only `--sql` does not know it."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA tenant_1"]
configure = {"version_table_schema": "public"}
execution_options = {"schema_translate_map": {None: "tenant_1"}}


def upgrade():
    op.create_table(
        "invoice",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("state", sa.Enum("open", "paid", name="invoice_state")),
        sa.Column("customer_id", sa.Integer),
        comment="what is owed",
    )
    op.create_table("customer", sa.Column("id", sa.Integer, primary_key=True))
    op.create_index("ix_invoice_state", "invoice", ["state"])
    op.create_foreign_key("fk_invoice_customer", "invoice", "customer", ["customer_id"], ["id"])
    op.create_unique_constraint("uq_invoice_customer", "invoice", ["customer_id", "state"])
    op.create_check_constraint("ck_invoice_id", "invoice", "id > 0")
    op.create_table_comment("customer", "who owes it")


def downgrade():
    op.drop_constraint("fk_invoice_customer", "invoice", type_="foreignkey")
    op.drop_index("ix_invoice_state", table_name="invoice")
    op.drop_table_comment("customer", existing_comment="who owes it")
    op.drop_table("customer")
    op.drop_table("invoice")
    sa.Enum(name="invoice_state").drop(op.get_bind())
