//! Indexes in batches, and the arguments of `batch_alter_table`.

use sql::{
    Type,
    schema::{Column, OptionValue},
};

use crate::build::{Case, always, boolean_check, on, t};

pub(crate) fn cases() -> Vec<(&'static str, Case)> {
    let bigger = || t().alter("n", |it| it.type_ = Some(Type::big_integer()));
    let required = |case: Case, column: &str| case.alter(column, |it| it.nullable = Some(false));
    let optional = |case: Case, column: &str| case.alter(column, |it| it.nullable = Some(true));
    let mut reordered = always();
    reordered.batch.partial_reordering = vec![vec!["n".into(), "id".into()]];
    let mut counted = always();
    counted
        .batch
        .table_kwargs
        .options
        .insert("sqlite_autoincrement".into(), OptionValue::Bool(true));
    let mut known = t();
    known
        .batch
        .reflect
        .columns
        .push(Column::new("n", boolean_check("ck_n".into())));
    let long = "a_table_whose_name_is_longer_than_the_temporary_one";
    vec![
        ("keep_indexes", bigger()),
        ("keep_partial_index", bigger()),
        ("keep_descending_index", bigger()),
        ("create_index", always().index("ix_n", &["n"], true)),
        ("drop_missing_index", always().drop_index("zz")),
        (
            "replace_index",
            always().drop_index("ix_n").index("ix_n", &["n", "name"], false),
        ),
        ("partial_reordering", optional(reordered, "n")),
        ("table_kwargs", optional(counted, "n")),
        ("missing_table", on("missing").drop("n")),
        ("quoted", required(on("My Table"), "order")),
        ("long_name", required(on(long), "n")),
        ("reflect_args", optional(known, "name")),
        ("keep_types", required(t(), "x")),
    ]
}
