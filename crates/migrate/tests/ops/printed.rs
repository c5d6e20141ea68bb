//! Batches in `--sql` mode.

use migrate::ops::{ConstraintKind, CreateIndex, Execute};
use sql::{
    Type,
    schema::{Column, Index, IndexElement, ServerDefault, Table},
};

use crate::build::{Case, always, boolean_check, check, int, t, unique};

fn copied(table: Table) -> Case {
    let mut case = always();
    case.batch.copy_from = Some(table);
    case
}

fn full_table() -> Table {
    let index = Index {
        name: "ix_a".into(),
        expressions: vec![IndexElement::Column("a".into())],
        ..Index::default()
    };
    Table {
        columns: vec![
            int("id").primary_key(),
            int("a")
                .not_null()
                .server_default(ServerDefault::Literal("5".into())),
            Column::new("b", boolean_check("ck_b".into())),
        ],
        constraints: vec![unique(Some("uq_a"), "a")],
        indexes: vec![index],
        ..Table::new("t")
    }
}

pub(crate) fn cases() -> Vec<(&'static str, Case)> {
    let schema = || Some("s".to_owned());
    let mut plain = t().add(int("c")).push(CreateIndex {
        table: "t".into(),
        schema: schema(),
        index: Index {
            name: "ix_c".into(),
            expressions: vec![IndexElement::Column("c".into())],
            ..Index::default()
        },
        if_not_exists: false,
    });
    plain.batch.schema = schema();
    if let migrate::Operation::AddColumn(op) = &mut plain.operations[0] {
        op.schema = schema();
    }
    let alter = t()
        .alter("a", |it| {
            it.name = Some("b".into());
            it.type_ = Some(Type::string(Some(10)));
            it.existing_type = Some(Type::integer());
        })
        .drop("c")
        .constraint(unique(Some("uq_b"), "b"));
    let copy = copied(full_table())
        .alter("a", |it| it.type_ = Some(Type::string(Some(10))))
        .add(int("c"));
    let of_column = Table {
        columns: vec![Column {
            constraints: vec![check("ck_a", "a > 0")],
            ..int("a")
        }],
        ..Table::new("t")
    };
    let named = Table {
        columns: vec![int("a")],
        constraints: vec![check("ck_t_positive", "a > 0")],
        ..Table::new("t")
    };
    let replaced = copied(named)
        .drop_constraint("positive", ConstraintKind::Check)
        .constraint(check("small", "a < 9"));
    vec![
        ("batch_plain", plain),
        ("batch_alter", alter),
        ("batch_execute", t().add(int("c")).push(Execute::text("SELECT 1"))),
        ("batch_copy_from", copy),
        (
            "batch_copy_from_column_check",
            copied(of_column).drop_constraint("ck_a", ConstraintKind::Any),
        ),
        ("batch_copy_from_naming", replaced),
    ]
}
