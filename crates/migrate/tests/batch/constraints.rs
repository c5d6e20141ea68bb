//! Constraints in batches.

use migrate::ops::ConstraintKind;
use sql::{
    Type,
    schema::{Constraint, ForeignKeyConstraint},
};

use crate::{
    build::{Case, check, foreign_key, primary_key, t, unique},
    common::naming,
};

pub(crate) fn cases() -> Vec<(&'static str, Case)> {
    let cascade = ForeignKeyConstraint {
        ondelete: Some("CASCADE".into()),
        ..foreign_key("fk_n", "n", "o")
    };
    let mut named = t();
    named.batch.naming_convention = Some(naming());
    let mut also_named = t();
    also_named.batch.naming_convention = Some(naming());
    let mut restated = t();
    restated.batch.table_args.push(check("ck_n", "n > 0"));
    let required = |case: Case, column: &str| case.alter(column, |it| it.nullable = Some(false));
    vec![
        ("add_unique", t().constraint(unique(Some("uq_n"), "n"))),
        ("add_unique_unnamed", t().constraint(unique(None, "n"))),
        ("add_unique_naming", t().constraint(unique(None, "n"))),
        ("add_check", t().constraint(check("ck_n", "n > 0"))),
        ("add_check_naming", t().constraint(check("positive", "n > 0"))),
        ("add_foreign_key", t().constraint(Constraint::ForeignKey(cascade))),
        (
            "add_foreign_key_self",
            t().constraint(Constraint::ForeignKey(foreign_key("fk_n", "n", "t"))),
        ),
        (
            "add_primary_key",
            t().constraint(primary_key("pk_t", &["id", "name"])),
        ),
        ("drop_unique", t().drop_constraint("uq_n", ConstraintKind::Unique)),
        (
            "drop_primary_key",
            t().drop_constraint("t_pk", ConstraintKind::Primary),
        ),
        (
            "drop_foreign_key",
            t().drop_constraint("fk_n", ConstraintKind::ForeignKey),
        ),
        ("drop_check", t().drop_constraint("ck_n", ConstraintKind::Check)),
        ("drop_missing", t().drop_constraint("zz", ConstraintKind::Unique)),
        (
            "keep_unnamed_unique",
            t().alter("id", |it| it.type_ = Some(Type::big_integer())),
        ),
        (
            "drop_unnamed_unique",
            named.drop_constraint("uq_t_n", ConstraintKind::Unique),
        ),
        (
            "drop_unnamed_foreign_key",
            also_named.drop_constraint("fk_t_n_o", ConstraintKind::ForeignKey),
        ),
        ("lose_unnamed_check", required(t(), "n")),
        ("restate_check", required(restated, "n")),
        (
            "keep_self_reference",
            t().alter("p", |it| it.nullable = Some(true)),
        ),
        ("keep_foreign_key_options", required(t(), "p")),
    ]
}
