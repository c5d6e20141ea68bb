//! Columns in batches.

use sql::{
    Setting, SqlValue, Type,
    schema::{Column, ColumnDefault, Computed, ConstraintName, ForeignKey, ServerDefault},
};

use crate::build::{Case, always, boolean_check, int, never, t, text_default, unique};

pub(crate) fn cases() -> Vec<(&'static str, Case)> {
    let mut cases = added();
    cases.extend(dropped());
    cases.extend(altered());
    cases
}

fn added() -> Vec<(&'static str, Case)> {
    let string = || Column::new("c", Type::string(Some(5)));
    let seven = ServerDefault::Literal("7".into());
    let computed = Computed {
        sqltext: Box::new(sql::Expr::text("n + 1")),
        persisted: Some(true),
    };
    let key = |name: Option<&str>| {
        let key = ForeignKey {
            table: "o".into(),
            column: Some("id".into()),
            name: name.map(str::to_owned).into(),
            ..ForeignKey::default()
        };
        Column {
            foreign_keys: vec![key],
            ..int("o")
        }
    };
    let client = Column {
        default: Some(ColumnDefault::Value(SqlValue::Int(9))),
        ..int("c")
    };
    let time = Column::new("c", Type::datetime(false)).server_default(text_default("'2020-01-01'"));
    vec![
        ("plain_add_column", t().add(string())),
        (
            "plain_add_column_default",
            t().add(int("c").not_null().server_default(seven)),
        ),
        ("plain_index", t().add(string()).index("ix_c", &["c"], true)),
        ("plain_drop_index", t().drop_index("ix_n")),
        ("never_drop_column", never().drop("n")),
        ("never_constraint", never().constraint(unique(Some("uq_n"), "n"))),
        (
            "never_rename_column",
            never().alter("n", |it| it.name = Some("m".into())),
        ),
        ("add_column_function_default", t().add(time)),
        (
            "add_column_computed",
            t().add(int("c").server_default(ServerDefault::Computed(computed))),
        ),
        ("add_column_foreign_key", t().add(key(Some("fk_o")))),
        ("add_column_foreign_key_unnamed", t().add(key(None))),
        ("add_column_foreign_key_naming", t().add(key(None))),
        ("add_column_client_default", always().add(client)),
        (
            "add_column_boolean_check",
            always().add(Column::new("c", boolean_check("ck_c".into()))),
        ),
        ("add_column_before", always().add_at(int("c"), Some("name"), None)),
        ("add_column_after", always().add_at(int("c"), None, Some("id"))),
        (
            "add_columns_after_each_other",
            always()
                .add_at(int("c"), None, Some("id"))
                .add_at(int("d"), None, Some("c"))
                .add(int("e")),
        ),
        ("add_column_before_auto", t().add_at(int("c"), Some("name"), None)),
    ]
}

fn dropped() -> Vec<(&'static str, Case)> {
    vec![
        ("drop_column", t().drop("n")),
        ("drop_column_missing", t().drop("zz")),
        ("drop_column_with_index", t().drop("n")),
        ("drop_column_and_index", t().drop_index("ix_n").drop("n")),
        ("drop_column_of_key", t().drop("b")),
        ("drop_column_of_unique", t().drop("b")),
        (
            "drop_boolean",
            t().drop_typed("b", Some(boolean_check("ck_b".into()))),
        ),
    ]
}

fn altered() -> Vec<(&'static str, Case)> {
    let types = |column: &str, new: Type, old: Type| {
        t().alter(column, |it| {
            it.type_ = Some(new);
            it.existing_type = Some(old);
        })
    };
    let default = |default| t().alter("n", |it| it.server_default = default);
    let rename = |from: &str, to: &str| t().alter(from, |it| it.name = Some(to.into()));
    vec![
        ("alter_type", types("n", Type::string(Some(10)), Type::integer())),
        (
            "alter_type_same_family",
            types("n", Type::big_integer(), Type::integer()),
        ),
        (
            "alter_type_json",
            types("name", Type::json(), Type::string(Some(20))),
        ),
        (
            "alter_type_boolean_check",
            types("n", boolean_check("ck_n".into()), Type::integer()),
        ),
        (
            "alter_type_boolean_check_unnamed",
            types("n", boolean_check(ConstraintName::Unnamed), Type::integer()),
        ),
        (
            "alter_type_from_boolean",
            types("b", Type::integer(), boolean_check("ck_b".into())),
        ),
        (
            "rename_boolean",
            t().alter("b", |it| {
                it.name = Some("c".into());
                it.existing_type = Some(boolean_check("ck_b".into()));
            }),
        ),
        ("alter_nullable", t().alter("name", |it| it.nullable = Some(true))),
        (
            "alter_nullable_fails",
            t().alter("n", |it| it.nullable = Some(false)),
        ),
        (
            "alter_default",
            default(Setting::Value(ServerDefault::Literal("12".into()))),
        ),
        (
            "alter_default_text",
            default(Setting::Value(text_default("(1 + 2)"))),
        ),
        (
            "alter_default_drop",
            t().alter("name", |it| it.server_default = Setting::Null),
        ),
        ("rename_column", rename("n", "m")),
        ("rename_column_with_index", rename("n", "m")),
        ("rename_column_with_unique", rename("p", "q")),
        ("rename_and_index", rename("n", "m").index("ix", &["n"], false)),
        (
            "rename_and_index_new_name",
            rename("n", "m").index("ix", &["m"], false),
        ),
        ("alter_missing", t().alter("zz", |it| it.nullable = Some(true))),
        ("keep_defaults", t().alter("a", |it| it.nullable = Some(true))),
    ]
}
